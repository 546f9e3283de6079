namespace VideoEngines.Providers.Fal;

/// <summary>
/// The id of a job as handles keep it: the path of the job's address below the queue's, <c>fal-ai/kling-video/requests/8f3c…</c>. fal's follow-up addresses drop the rest of the endpoint's path, and
/// how much that is differs, so the path is taken from the address that fal returned; the origin never is: calls, and with them the key, go to the configured one.
/// </summary>
internal static class FalJobId
{
    private const string Requests = "/requests/";

    /// <summary>Makes the id of a job out of the answer to its submit.</summary>
    /// <param name="responseUrl">The returned address of the result.</param>
    /// <param name="requestId">The returned id.</param>
    /// <param name="wireModel">The path of the family, for answers without an address.</param>
    /// <returns>The id; null when the answer has none.</returns>
    public static string? From(string? responseUrl, string? requestId, string wireModel)
    {
        if (!IsPlain(requestId))
        {
            return null;
        }

        return (AppOf(responseUrl, requestId!) ?? AppOf(wireModel)) + Requests + requestId;
    }

    /// <summary>The path below the queue's address. A bare request id, as fal's dashboard shows it to an operator, is completed by the engine's own app.</summary>
    public static string Path(string jobId, string wireModel)
    {
        var whole = jobId.Contains(Requests, StringComparison.Ordinal) ? jobId : AppOf(wireModel) + Requests + jobId;
        return string.Join('/', whole.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>The last two steps before <c>/requests/{id}</c>: whatever path the queue itself lies under comes before them.</summary>
    private static string? AppOf(string? responseUrl, string requestId)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
        {
            return null;
        }

        var path = address.AbsolutePath.TrimEnd('/');
        var end = Requests + requestId;
        if (!path.EndsWith(end, StringComparison.Ordinal))
        {
            return null;
        }

        var steps = path[..^end.Length].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return steps.Length >= 2 && steps[^2..].All(IsPlain) ? $"{steps[^2]}/{steps[^1]}" : null;
    }

    private static string AppOf(string wireModel)
    {
        var steps = wireModel.Split('/');
        return $"{steps[0]}/{steps[1]}";
    }

    private static bool IsPlain(string? step) =>
        step is { Length: > 0 and <= 128 } && step != "." && step != ".." && step.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}

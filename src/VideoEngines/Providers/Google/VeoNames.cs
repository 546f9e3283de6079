namespace VideoEngines.Providers.Google;

/// <summary>Google's resource names, such as <c>models/veo/operations/1</c>, as paths.</summary>
internal static class VeoNames
{
    /// <summary>Escapes a name's segments; null for a name that would lead elsewhere.</summary>
    public static string? ToPath(string name)
    {
        var segments = name.Split('/');
        return Array.Exists(segments, static segment => segment is "" or "." or "..") ? null : string.Join('/', segments.Select(Uri.EscapeDataString));
    }

    public static VideoEngineException NoOperation(VideoJobHandle handle) => new($"{handle.EngineId}: the job's id is not the name of an operation, so it cannot be read. The job is not affected.")
    {
        EngineId = handle.EngineId,
        Kind = VideoErrorKind.InvalidRequest,
        Handle = handle,
    };
}

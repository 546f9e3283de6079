using System.Text.Json;

namespace VideoEngines.Prompting;

/// <summary>The elements that a request brings in the options of a dialect, in the member <c>elements</c>.</summary>
internal static class ElementOptions
{
    /// <returns>The id of each, in order; empty for one without.</returns>
    public static IReadOnlyList<string> Read(VideoRequest request, string dialect) =>
        request.Options.TryGetValue(dialect, out var options) && options.ValueKind == JsonValueKind.Object && options.TryGetProperty("elements", out var elements) && elements.ValueKind == JsonValueKind.Array
            ? [.. elements.EnumerateArray().Select(static element => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : string.Empty)]
            : [];
}

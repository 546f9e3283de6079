using System.Text.Json;
using System.Text.RegularExpressions;

namespace VideoEngines.Emulator.Kling;

/// <summary>Checks of single fields; a broken rule is one sentence that names the field's path.</summary>
internal static partial class KlingFields
{
    /// <summary>False when the member is missing or null.</summary>
    public static bool TryGet(JsonElement parent, string name, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    public static string? Text(JsonElement parent, string name) => TryGet(parent, name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>One of a few words; the path is the member's name with its parents, e.g. <c>settings.audio</c>.</summary>
    public static string? Choice(JsonElement parent, string path, IReadOnlyCollection<string> allowed, Action<string> set)
    {
        if (!TryGet(parent, NameOf(path), out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String || !allowed.Contains(value.GetString()!))
            return $"{path} value '{Shown(value)}' is invalid, must be one of {string.Join(", ", allowed)}";
        set(value.GetString()!);
        return null;
    }

    public static string? Flag(JsonElement parent, string path, Action<bool> set)
    {
        if (!TryGet(parent, NameOf(path), out var value))
            return null;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return $"{path} value '{Shown(value)}' is invalid, must be a boolean";
        set(value.GetBoolean());
        return null;
    }

    public static string? RequireText(JsonElement parent, string path) =>
        string.IsNullOrWhiteSpace(Text(parent, NameOf(path))) ? $"{path} is required and must be a non-empty string" : null;

    /// <summary>A text that may be missing.</summary>
    public static string? OptionalText(JsonElement parent, string path, int limit) => !TryGet(parent, NameOf(path), out var value) ? null
        : value.ValueKind != JsonValueKind.String ? $"{path} must be a string"
        : value.GetString()!.Length > limit ? $"{path} must be at most {limit} characters long"
        : null;

    public static string? RequireUrl(JsonElement parent, string path) => RequireText(parent, path)
        ?? (IsUrl(Text(parent, NameOf(path))!) ? null : $"{path} must be an http(s) URL");

    public static bool IsUrl(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    public static string Shown(JsonElement value)
    {
        var text = Spaces().Replace(value.ToString(), " ");
        return text.Length <= 40 ? text : text[..40] + "...";
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

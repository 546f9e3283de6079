using System.Net;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ltx;

/// <summary>Reads the members of a body; the first that is wrong refuses it. Members that nobody asked for are refused too: whether the provider does so is not documented.</summary>
internal sealed class LtxBody(JsonElement body, LtxUploads uploads)
{
    private const int MostImageData = 7 << 20;
    private const int MostMediaData = 15 << 20;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public bool Has(string name) => body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>Whether the member is there, be it null.</summary>
    public bool Names(string name) => body.TryGetProperty(name, out _);

    public string? Text(string name, bool required = false, int longest = int.MaxValue)
    {
        if (Take(name, JsonValueKind.String, "a string", required) is not { } value)
            return null;
        var text = value.GetString()!;
        return text.Length <= longest ? text : throw new LtxProblem($"{name} must have at most {longest} characters");
    }

    public string? Word(string name, string[] words, bool required = false) => Text(name, required) is not { } text || words.Contains(text)
        ? Text(name)
        : throw new LtxProblem($"{name} must be one of {string.Join(", ", words)}");

    public decimal? Number(string name, bool required = false) => Take(name, JsonValueKind.Number, "a number", required)?.GetDecimal();

    public int? Whole(string name, bool required = false) => Take(name, JsonValueKind.Number, "an integer", required) is not { } value ? null
        : value.TryGetInt32(out var number) ? number
        : throw new LtxProblem($"{name} must be an integer");

    public bool? Flag(string name)
    {
        _asked.Add(name);
        if (!Has(name))
            return null;
        var value = body.GetProperty(name);
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new LtxProblem($"{name} must be a boolean");
    }

    /// <summary>An input: https address of a host name, upload, or data URI.</summary>
    public string? Media(string name, bool image, bool required = false)
    {
        if (Text(name, required) is not { } text)
            return null;
        if (text.StartsWith(LtxUploads.Scheme, StringComparison.Ordinal))
            return uploads.IsUsable(text) ? text : throw new LtxProblem($"{name} names an upload that does not exist or has expired");
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return DataProblem(text, image) is { } problem ? throw new LtxProblem($"{name} {problem}") : text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            throw new LtxProblem($"{name} must be an HTTPS URL, a data URI or an upload URI");
        return IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out _) ? throw new LtxProblem($"{name} must use a domain name") : text;
    }

    public void Done()
    {
        if (body.EnumerateObject().FirstOrDefault(member => !_asked.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw new LtxProblem($"{unknown.Name} is not a known parameter");
    }

    private static string? DataProblem(string text, bool image)
    {
        if (text.Length > (image ? MostImageData : MostMediaData))
            return "is too large for a data URI";
        var comma = text.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
        var bytes = new byte[text.Length];
        if (comma < 0 || !Convert.TryFromBase64Chars(text.AsSpan(comma + 8), bytes, out var length))
            return "must be base64-encoded";
        return image && ImageHeader.TypeOf(bytes.AsSpan(0, length)) is null ? "must be a PNG, JPEG or WEBP image" : null;
    }

    private JsonElement? Take(string name, JsonValueKind kind, string what, bool required)
    {
        _asked.Add(name);
        if (!Has(name))
            return required ? throw new LtxProblem($"{name} is required") : null;
        var value = body.GetProperty(name);
        return value.ValueKind == kind ? value : throw new LtxProblem($"{name} must be {what}");
    }
}

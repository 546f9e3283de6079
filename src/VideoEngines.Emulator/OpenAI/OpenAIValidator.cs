using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>Checks a create call, as a form or as JSON, and names the first broken rule (openai-videos.md A.3).</summary>
internal sealed class OpenAIValidator
{
    public const int PromptLimit = 32_000;

    private static readonly string[] Models = ["sora-2", "sora-2-pro", "sora-2-2025-10-06", "sora-2-pro-2025-10-06", "sora-2-2025-12-08"];
    private static readonly string[] Seconds = ["4", "8", "12"];
    private static readonly string[] Sizes = ["720x1280", "1280x720"];
    private static readonly string[] ProSizes = [.. Sizes, "1024x1792", "1792x1024"];
    private static readonly string[] Fields = ["prompt", "model", "seconds", "size", OpenAIReference.Field];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private FormPart? _file;
    private bool _hasObject;
    private string? _url;
    private string? _fileId;

    private OpenAIValidator()
    {
    }

    public static async Task<(OpenAIRequest? Request, OpenAIIssue? Issue)> ReadAsync(Exchange exchange)
    {
        var validator = new OpenAIValidator();
        var issue = MultipartForm.IsForm(exchange)
            ? await MultipartForm.ReadAsync(exchange).ConfigureAwait(false) is { } form ? validator.TakeForm(form) : new OpenAIIssue("The form is malformed.", "invalid_multipart", null)
            : validator.TakeJson(exchange);
        if (issue is not null)
            return (null, issue);
        return validator.Check(out var request) is { } broken ? (null, broken) : (request, null);
    }

    public static bool IsPro(string model) => model.StartsWith("sora-2-pro", StringComparison.Ordinal);

    private OpenAIIssue? TakeForm(MultipartForm form)
    {
        foreach (var part in form.Parts)
        {
            switch (part)
            {
                case { Name: OpenAIReference.Field, IsFile: true }:
                    _file = part;
                    break;
                case { IsFile: true }:
                    return OpenAIIssue.Type(part.Name, "a text");
                case { Name: $"{OpenAIReference.Field}[{OpenAIReference.UrlField}]" }:
                    (_hasObject, _url) = (true, part.Text);
                    break;
                case { Name: $"{OpenAIReference.Field}[{OpenAIReference.FileField}]" }:
                    (_hasObject, _fileId) = (true, part.Text);
                    break;
                case { Name: OpenAIReference.Field }:
                    return OpenAIIssue.Type(part.Name, "a file or an object");
                case var _ when Fields.Contains(part.Name):
                    _texts[part.Name] = part.Text;
                    break;
                default:
                    return OpenAIIssue.Unknown(part.Name);
            }
        }

        return _file is not null && _hasObject ? OpenAIIssue.Image("Provide a file or an object, not both.") : null;
    }

    private OpenAIIssue? TakeJson(Exchange exchange)
    {
        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            return new OpenAIIssue("We could not parse the JSON body of your request.", "invalid_json", null);
        }

        using (body)
        {
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return new OpenAIIssue("The body must be a JSON object.", "invalid_json", null);
            foreach (var member in body.RootElement.EnumerateObject())
            {
                if (!Fields.Contains(member.Name))
                    return OpenAIIssue.Unknown(member.Name);
                if ((member.Name == OpenAIReference.Field ? TakeObject(member.Value) : TakeText(member)) is { } issue)
                    return issue;
            }
        }

        return null;
    }

    private OpenAIIssue? TakeText(JsonProperty member)
    {
        if (member.Value.ValueKind != JsonValueKind.String)
            return OpenAIIssue.Type(member.Name, "a string");
        _texts[member.Name] = member.Value.GetString()!;
        return null;
    }

    private OpenAIIssue? TakeObject(JsonElement reference)
    {
        if (reference.ValueKind != JsonValueKind.Object)
            return OpenAIIssue.Type(OpenAIReference.Field, "an object");
        _hasObject = true;
        foreach (var member in reference.EnumerateObject())
        {
            if (member.Name is not (OpenAIReference.UrlField or OpenAIReference.FileField))
                return OpenAIIssue.Unknown($"{OpenAIReference.Field}.{member.Name}");
            if (member.Value.ValueKind != JsonValueKind.String)
                return OpenAIIssue.Type($"{OpenAIReference.Field}.{member.Name}", "a string");
            if (member.Name == OpenAIReference.UrlField)
                _url = member.Value.GetString();
            else
                _fileId = member.Value.GetString();
        }

        return null;
    }

    private OpenAIIssue? Check(out OpenAIRequest? request)
    {
        request = null;
        if (!_texts.TryGetValue("prompt", out var prompt))
            return OpenAIIssue.Missing("prompt");
        if (prompt.Length is 0 or > PromptLimit)
            return new OpenAIIssue($"Invalid 'prompt': expected 1 to {PromptLimit} characters.", prompt.Length == 0 ? "string_below_min_length" : "string_above_max_length", "prompt");
        var model = _texts.GetValueOrDefault("model", "sora-2");
        if (!Models.Contains(model))
            return OpenAIIssue.Value("model", Models);
        var seconds = _texts.GetValueOrDefault("seconds", "4");
        if (!Seconds.Contains(seconds))
            return OpenAIIssue.Value("seconds", Seconds);
        var size = _texts.GetValueOrDefault("size", "720x1280");
        var sizes = IsPro(model) ? ProSizes : Sizes;
        if (!sizes.Contains(size))
            return OpenAIIssue.Value("size", sizes);
        var sides = size.Split('x');
        var (width, height) = (int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture));
        if (_file is not null && OpenAIReference.CheckFile(_file, width, height) is { } file)
            return file;
        if (_hasObject && OpenAIReference.CheckObject(_url, _fileId, width, height) is { } reference)
            return reference;
        request = new OpenAIRequest(model, prompt, int.Parse(seconds, CultureInfo.InvariantCulture), width, height);
        return null;
    }
}

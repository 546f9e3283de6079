using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Fal;

/// <summary>
/// Checks an input against its endpoint's schema and lists every issue. What the schema does not name is refused: fal itself lets it pass, and a client would not notice a misspelled field there.
/// </summary>
internal sealed class FalValidator
{
    private readonly FalSchema _schema;
    private readonly JsonElement _body;
    private readonly FalUploads _uploads;
    private readonly List<FalIssue> _issues = [];

    private FalValidator(FalSchema schema, JsonElement body, FalUploads uploads)
    {
        _schema = schema;
        _body = body;
        _uploads = uploads;
    }

    public static IReadOnlyList<FalIssue> Check(FalSchema schema, JsonElement body, FalUploads uploads)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return [new FalIssue("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", ["body"])];
        var validator = new FalValidator(schema, body, uploads);
        foreach (var field in schema.Fields)
            validator.CheckField(field);
        foreach (var member in body.EnumerateObject().Where(member => schema.Find(member.Name) is null))
            validator.Add("extra_forbidden", "Extra inputs are not permitted", member.Name);
        validator._issues.AddRange(FalRules.Check(schema, body));
        return validator._issues;
    }

    private void CheckField(FalField field)
    {
        if (!_body.TryGetProperty(field.Name, out var value))
        {
            if (field.Required)
                Add("missing", "Field required", field.Name);
            return;
        }

        if (value.ValueKind == JsonValueKind.Null && !field.Required)
            return;
        switch (field.Type)
        {
            case "string":
                CheckText(field, value);
                break;
            case "boolean":
                if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                    Add("bool_type", "Input should be a valid boolean", field.Name);
                break;
            case "number":
                if (value.ValueKind != JsonValueKind.Number)
                    Add("float_type", "Input should be a valid number", field.Name);
                break;
            case "integer":
                if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
                    Add("int_type", "Input should be a valid integer", field.Name);
                else if (field.Values?.Contains(number.ToString(CultureInfo.InvariantCulture)) == false)
                    Add("literal_error", $"Input should be {string.Join(", ", field.Values)}", field.Name);
                break;
            case "url":
                CheckUrl(value, field.Name);
                break;
            case "size":
                CheckSize(field, value);
                break;
            default:
                CheckList(field, value);
                break;
        }
    }

    private void CheckText(FalField field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            Add("string_type", "Input should be a valid string", field.Name);
        else if (field.Values?.Contains(value.GetString()!) == false)
            Add("literal_error", $"Input should be {string.Join(", ", field.Values.Select(static v => $"'{v}'"))}", field.Name);
        else if (field.Required && value.GetString()!.Length == 0)
            Add("string_too_short", "String should have at least 1 character", field.Name);
    }

    private void CheckSize(FalField field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            if (!FalImageSizes.IsPreset(value.GetString(), withAuto: field.Default == "auto"))
                Add("literal_error", "Input should be the name of a size, or an object of width and height", field.Name);
        }
        else if (CheckMembers(value, [field.Name], ["width", "height"], required: null))
        {
            foreach (var side in value.EnumerateObject())
            {
                // The limits are the emulator's own: no source at fal names any.
                if (side.Value.ValueKind != JsonValueKind.Number || !side.Value.TryGetInt32(out var pixels))
                    Add("int_type", "Input should be a valid integer", field.Name, side.Name);
                else if (pixels is < FalImageSizes.Least or > FalImageSizes.Most)
                    Add("value_error", "Input should be a side that images can have", field.Name, side.Name);
            }
        }
    }

    private void CheckList(FalField field, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Add("list_type", "Input should be a valid list", field.Name);
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            string[] at = [field.Name, index++.ToString(CultureInfo.InvariantCulture)];
            switch (field.Type)
            {
                case "urls":
                    CheckUrl(item, at);
                    break;
                case "shots":
                    CheckMembers(item, at, ["prompt", "duration"], required: "prompt");
                    break;
                case "elements":
                    CheckElement(field, item, at);
                    break;
                default:
                    if (item.ValueKind != JsonValueKind.String)
                        Add("string_type", "Input should be a valid string", at);
                    break;
            }
        }
    }

    private void CheckElement(FalField field, JsonElement item, string[] at)
    {
        if (!CheckMembers(item, at, field.ElementVideo ? ["frontal_image_url", "reference_image_urls", "video_url", "voice_id"] : ["frontal_image_url", "reference_image_urls"], required: null))
            return;
        var video = item.TryGetProperty("video_url", out var clip);
        if (item.TryGetProperty("frontal_image_url", out var front))
            CheckUrl(front, [.. at, "frontal_image_url"]);
        else if (!video)
            Add("missing", "Field required", [.. at, "frontal_image_url"]);
        if (video)
            CheckUrl(clip, [.. at, "video_url"]);
        if (item.TryGetProperty("reference_image_urls", out var references) && (references.ValueKind != JsonValueKind.Array || references.GetArrayLength() > 3))
            Add("sequence_too_long", "At most 3 images", [.. at, "reference_image_urls"]);
    }

    private bool CheckMembers(JsonElement item, string[] at, string[] known, string? required)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            Add("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", at);
            return false;
        }

        foreach (var member in item.EnumerateObject().Where(member => !known.Contains(member.Name)))
            Add("extra_forbidden", "Extra inputs are not permitted", [.. at, member.Name]);
        if (required is not null && (!item.TryGetProperty(required, out var value) || value.ValueKind != JsonValueKind.String))
            Add("missing", "Field required", [.. at, required]);
        if (item.TryGetProperty("duration", out var duration) && duration.ValueKind != JsonValueKind.String)
            Add("string_type", "Input should be a valid string", [.. at, "duration"]);
        return true;
    }

    private void CheckUrl(JsonElement value, params string[] at)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            Add("string_type", "Input should be a valid string", at);
            return;
        }

        var text = value.GetString()!;
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var comma = text.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase);
            if (comma < 0 || !Convert.TryFromBase64Chars(text.AsSpan(comma + 8), new byte[text.Length], out _))
                Add("file_download_error", "Failed to read the data URI", at);
        }
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            Add("file_download_error", "Failed to download the file. Please check if the URL is accessible and try again.", at);
        else if (!_uploads.IsUsable(url))
            Add("file_download_error", "Failed to download the file: it was never uploaded", at);
    }

    private void Add(string type, string message, params string[] at) => _issues.Add(new FalIssue(type, message, ["body", .. at]));
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace VideoEngines.Emulator.Kling;

/// <summary>Checks a create body against its model's row. A broken rule is one sentence that names the field path (HTTP 400, code 1201).</summary>
internal static partial class KlingValidator
{
    public static string? Check(JsonElement body, KlingModel model, bool fromImage, out KlingRequest request)
    {
        request = new KlingRequest { Model = model };
        if (body.ValueKind != JsonValueKind.Object)
            return "the request body must be a JSON object";
        var problem = fromImage ? KlingContents.Check(body, request) : CheckPrompt(body, model.TextPromptLimit);
        return problem ?? CheckSettings(body, request, fromImage) ?? CheckOptions(body, request) ?? CheckTogether(body, request);
    }

    private static string? CheckPrompt(JsonElement body, int limit)
    {
        if (!body.TryGetProperty("prompt", out var prompt) || prompt.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(prompt.GetString()))
            return "prompt is required and must be a non-empty string";
        return prompt.GetString()!.Length > limit ? $"prompt must be at most {limit} characters long" : null;
    }

    private static string? CheckSettings(JsonElement body, KlingRequest request, bool fromImage)
    {
        if (!body.TryGetProperty("settings", out var settings))
            settings = default;
        else if (settings.ValueKind != JsonValueKind.Object)
            return "settings must be an object";

        // Unknown keys are ignored, as the live API does (corrections.md 1.1); so is a known key that this model does not have.
        var model = request.Model;
        request.Audio = model.Audio == KlingAudio.Always;
        return Choice(settings, "resolution", model.Resolutions, value => request.Resolution = value)
            ?? (fromImage ? null : Choice(settings, "aspect_ratio", KlingModel.AspectRatios, value => request.AspectRatio = value))
            ?? (model.HasAudioSetting ? Choice(settings, "audio", ["off", "native"], value => request.Audio = value == "native") : null)
            ?? CheckDuration(settings, request)
            ?? CheckFlag(settings, "settings.multi_shot", model.Name == "kling-3.0", _ => { });
    }

    private static string? CheckDuration(JsonElement settings, KlingRequest request)
    {
        if (!TryGet(settings, "duration", out var duration))
            return null;
        if (duration.ValueKind != JsonValueKind.Number || !duration.TryGetInt32(out var seconds) || !request.Model.Durations.Contains(seconds))
            return $"settings.duration value '{Shown(duration)}' is invalid, must be one of the integers {string.Join(", ", request.Model.Durations)}";
        request.Seconds = seconds;
        return null;
    }

    private static string? CheckOptions(JsonElement body, KlingRequest request)
    {
        if (!TryGet(body, "options", out var options))
            return null;
        if (options.ValueKind != JsonValueKind.Object)
            return "options must be an object";
        if (TryGet(options, "external_task_id", out var id))
        {
            if (id.ValueKind != JsonValueKind.String)
                return "options.external_task_id must be a string";
            request.ExternalId = id.GetString() is { Length: > 0 } text ? text : null;
        }

        if (TryGet(options, "callback_url", out var url))
        {
            if (url.ValueKind != JsonValueKind.String)
                return "options.callback_url must be a string";
            if (url.GetString() is { Length: > 0 } text)
            {
                if (!Uri.TryCreate(text, UriKind.Absolute, out var callback) || callback.Scheme is not ("http" or "https"))
                    return "options.callback_url must be an http or https URL";
                request.CallbackUrl = callback;
            }
        }

        if (!TryGet(options, "watermark_info", out var watermark))
            return null;
        return watermark.ValueKind != JsonValueKind.Object
            ? "options.watermark_info must be an object"
            : CheckFlag(watermark, "options.watermark_info.enabled", true, value => request.Watermark = value);
    }

    /// <summary>Rules over several fields.</summary>
    private static string? CheckTogether(JsonElement body, KlingRequest request)
    {
        var at1080p = request.Resolution == "1080p";
        if (request.Model.Audio == KlingAudio.OptionalAt1080p && request.Audio && !at1080p)
            return "settings.audio value 'native' needs settings.resolution '1080p' on this model";
        if (KlingContents.Has(body, "last_frame") && request.Model.LastFrame == KlingLastFrame.At1080p && !at1080p)
            return "contents with last_frame need settings.resolution '1080p' on this model";
        return KlingContents.Has(body, "voice") && !request.Audio ? "contents with voice need settings.audio 'native'" : null;
    }

    private static string? CheckFlag(JsonElement parent, string path, bool known, Action<bool> set)
    {
        if (!known || !TryGet(parent, path[(path.LastIndexOf('.') + 1)..], out var value))
            return null;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            return $"{path} value '{Shown(value)}' is invalid, must be a boolean";
        set(value.GetBoolean());
        return null;
    }

    private static string? Choice(JsonElement settings, string name, string[] allowed, Action<string> set)
    {
        if (!TryGet(settings, name, out var value))
            return null;
        if (value.ValueKind != JsonValueKind.String || !allowed.Contains(value.GetString()))
            return $"settings.{name} value '{Shown(value)}' is invalid, must be one of {string.Join(", ", allowed)}";
        set(value.GetString()!);
        return null;
    }

    private static bool TryGet(JsonElement parent, string name, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;
    }

    private static string Shown(JsonElement value)
    {
        var text = Spaces().Replace(value.ToString(), " ");
        return text.Length <= 40 ? text : text[..40] + "...";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

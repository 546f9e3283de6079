using System.Text.Json;

namespace VideoEngines.Emulator.Kling;

/// <summary>Checks a create body against its model's row. A broken rule is one sentence that names the field path (HTTP 400, code 1201).</summary>
internal static class KlingValidator
{
    private const decimal LongestForImageOrientation = 10;

    public static string? Check(JsonElement body, KlingModel model, out KlingRequest request)
    {
        request = new KlingRequest { Model = model };
        if (body.ValueKind != JsonValueKind.Object)
            return "the request body must be a JSON object";
        var problem = model.Family == KlingFamily.TextToVideo ? CheckPrompt(body, model.PromptLimit) : KlingContents.Check(body, request);
        return problem ?? CheckSettings(body, request) ?? CheckOptions(body, request) ?? CheckTogether(body, request);
    }

    private static string? CheckPrompt(JsonElement body, int limit)
    {
        if (!body.TryGetProperty("prompt", out var prompt) || prompt.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(prompt.GetString()))
            return "prompt is required and must be a non-empty string";
        return prompt.GetString()!.Length > limit ? $"prompt must be at most {limit} characters long" : null;
    }

    private static string? CheckSettings(JsonElement body, KlingRequest request)
    {
        if (!body.TryGetProperty("settings", out var settings))
            settings = default;
        else if (settings.ValueKind != JsonValueKind.Object)
            return "settings must be an object";

        // Unknown keys are ignored, as the live API does (corrections.md 1.1); so is a known key that this model does not have.
        var model = request.Model;
        request.AudioWord = model.AudioWords.FirstOrDefault("off");
        var problem = KlingFields.Choice(settings, "settings.resolution", model.Resolutions, value => request.Resolution = value)
            ?? (model.Family is KlingFamily.TextToVideo or KlingFamily.OmniVideo ? KlingFields.Choice(settings, "settings.aspect_ratio", KlingModel.AspectRatios, value => request.AspectRatio = value) : null)
            ?? (model.AudioWords.Length > 0 ? KlingFields.Choice(settings, "settings.audio", model.AudioWords, value => request.AudioWord = value) : null)
            ?? (model.Durations.Length > 0 ? CheckDuration(settings, request) : null)
            ?? (model.HasMultiShot ? KlingFields.Flag(settings, "settings.multi_shot", value => request.MultiShot = value) : null)
            ?? (model.Family == KlingFamily.MotionControl ? CheckOrientation(body, settings, request) : null);
        request.Audio = model.Audio == KlingAudio.Always || request.AudioWord != "off";
        return problem;
    }

    private static string? CheckDuration(JsonElement settings, KlingRequest request)
    {
        if (!KlingFields.TryGet(settings, "duration", out var duration))
            return null;
        if (duration.ValueKind != JsonValueKind.Number || !duration.TryGetInt32(out var seconds) || !request.Model.Durations.Contains(seconds))
            return $"settings.duration value '{KlingFields.Shown(duration)}' is invalid, must be one of the integers {string.Join(", ", request.Model.Durations)}";
        request.Seconds = seconds;
        return null;
    }

    private static string? CheckOrientation(JsonElement body, JsonElement settings, KlingRequest request)
    {
        string? orientation = null;
        if (KlingFields.Choice(settings, "settings.character_orientation", ["image", "video"], value => orientation = value) is { } problem)
            return problem;
        if (orientation is null)
            return "settings.character_orientation is required, must be one of image, video";
        if (orientation == "image" && KlingContents.Has(body, "element"))
            return "settings.character_orientation must be 'video' with an element";
        return orientation == "image" && request.VideoSeconds > LongestForImageOrientation
            ? $"contents video must be at most {LongestForImageOrientation} seconds long with settings.character_orientation 'image'"
            : null;
    }

    private static string? CheckOptions(JsonElement body, KlingRequest request)
    {
        if (!KlingFields.TryGet(body, "options", out var options))
            return null;
        if (options.ValueKind != JsonValueKind.Object)
            return "options must be an object";
        return CheckTaskOptions(options, "options.", out var task) ?? Set();

        string? Set()
        {
            (request.ExternalId, request.CallbackUrl, request.Watermark) = (task.ExternalId, task.CallbackUrl, task.Watermark);
            return null;
        }
    }

    /// <summary>What both generations take: in <c>options</c>, or at the top.</summary>
    public static string? CheckTaskOptions(JsonElement parent, string prefix, out (string? ExternalId, Uri? CallbackUrl, bool Watermark) task)
    {
        task = default;
        if (KlingFields.TryGet(parent, "external_task_id", out var id))
        {
            if (id.ValueKind != JsonValueKind.String)
                return $"{prefix}external_task_id must be a string";
            task.ExternalId = id.GetString() is { Length: > 0 } text ? text : null;
        }

        if (KlingFields.TryGet(parent, "callback_url", out var url))
        {
            if (url.ValueKind != JsonValueKind.String)
                return $"{prefix}callback_url must be a string";
            if (url.GetString() is { Length: > 0 } text)
            {
                if (!KlingFields.IsUrl(text))
                    return $"{prefix}callback_url must be an http or https URL";
                task.CallbackUrl = new Uri(text);
            }
        }

        if (!KlingFields.TryGet(parent, "watermark_info", out var watermark))
            return null;
        if (watermark.ValueKind != JsonValueKind.Object)
            return $"{prefix}watermark_info must be an object";
        var enabled = false;
        var problem = KlingFields.Flag(watermark, $"{prefix}watermark_info.enabled", value => enabled = value);
        task.Watermark = enabled;
        return problem;
    }

    /// <summary>Rules over several fields.</summary>
    private static string? CheckTogether(JsonElement body, KlingRequest request)
    {
        var model = request.Model;
        if (model.Family == KlingFamily.OmniVideo)
        {
            var edits = KlingContents.Has(body, "base_video");
            if (edits)
                request.Seconds = request.VideoSeconds!.Value;
            return KlingOmniRules.CheckSettings(request, KlingContents.Has(body, "feature_video"), edits);
        }

        if (model.Family == KlingFamily.MotionControl)
            request.Seconds = request.VideoSeconds!.Value;
        var at1080p = request.Resolution == "1080p";
        if (model.Audio == KlingAudio.OptionalAt1080p && request.Audio && !at1080p)
            return "settings.audio value 'native' needs settings.resolution '1080p' on this model";
        if (KlingContents.Has(body, "last_frame") && model.LastFrame == KlingLastFrame.At1080p && !at1080p)
            return "contents with last_frame need settings.resolution '1080p' on this model";
        return KlingContents.Has(body, "voice") && !request.Audio ? "contents with voice need settings.audio 'native'" : null;
    }
}

using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>Checks the create bodies of the first generation (kling.md a.7). A broken rule is one sentence that names the field (HTTP 400, code 1201).</summary>
internal static class KlingLegacyValidator
{
    private const int PromptLimit = 2500;
    private const int ImageMegabytes = 10;
    private const string Model = "kling-v2-master";

    private static readonly string[] Durations = ["5", "10"];

    public static string? Check(JsonElement body, KlingLegacyKind kind, KlingFaceSessions sessions, out KlingLegacyRequest request)
    {
        request = new KlingLegacyRequest { Kind = kind, Model = kind == KlingLegacyKind.Avatar ? "avatar" : kind == KlingLegacyKind.LipSync ? "lip-sync" : Model };
        if (body.ValueKind != JsonValueKind.Object)
            return "the request body must be a JSON object";
        var valid = request;
        var problem = kind == KlingLegacyKind.Avatar ? CheckAvatar(body, valid) : kind == KlingLegacyKind.LipSync ? KlingLipSyncValidator.Check(body, sessions, valid) : CheckVideo(body, valid);
        if (problem is not null || (problem = KlingValidator.CheckTaskOptions(body, string.Empty, out var task)) is not null)
            return problem;
        (valid.ExternalId, valid.CallbackUrl, valid.Watermark) = (task.ExternalId, task.CallbackUrl, task.Watermark);
        return null;
    }

    /// <summary>One of a file and the id of a sound, as both talking heads take it.</summary>
    public static string? CheckSound(JsonElement parent, string prefix, out decimal seconds)
    {
        var (file, id) = (KlingFields.Text(parent, "sound_file"), KlingFields.Text(parent, "audio_id"));
        seconds = file is null ? KlingFootage.DefaultSeconds : KlingSounds.SecondsOf(file);
        return (file is null) == (id is null) ? $"exactly one of {prefix}audio_id and {prefix}sound_file is required" : file is null ? null : KlingSounds.Check(file, $"{prefix}sound_file");
    }

    private static string? CheckVideo(JsonElement body, KlingLegacyRequest request)
    {
        var fromImage = request.Kind == KlingLegacyKind.ImageToVideo;
        // The documented default is a model that is refused by now (corrections.md 1.1), so it has to be said.
        var name = KlingFields.Text(body, "model_name") ?? "kling-v1";
        if (name != Model)
            return $"model_name value '{name}' is invalid; this emulator has {Model}";
        if (KlingFields.TryGet(body, "mode", out _))
            return $"mode is not supported by {Model}";
        if (KlingFields.TryGet(body, "cfg_scale", out _))
            return $"cfg_scale is not supported by {Model}";
        if (KlingFields.TryGet(body, "camera_control", out _))
            return $"camera_control is not supported by {Model}";
        if (KlingFields.TryGet(body, "image_tail", out _))
            return $"image_tail is not supported by {Model}";
        return (fromImage ? CheckImage(body, request) : KlingFields.RequireText(body, "prompt"))
            ?? KlingFields.OptionalText(body, "prompt", PromptLimit)
            ?? KlingFields.OptionalText(body, "negative_prompt", PromptLimit)
            ?? (fromImage ? null : KlingFields.Choice(body, "aspect_ratio", KlingModel.AspectRatios, value => request.AspectRatio = value))
            // Text here: the new design takes whole numbers.
            ?? KlingFields.Choice(body, "duration", Durations, value => request.BilledSeconds = request.Seconds = decimal.Parse(value, CultureInfo.InvariantCulture));
    }

    private static string? CheckAvatar(JsonElement body, KlingLegacyRequest request)
    {
        if (CheckImage(body, request) is { } image)
            return image;
        if (CheckSound(body, string.Empty, out var seconds) is { } sound)
            return sound;
        if (seconds is < 2 or > 300)
            return "sound_file must be 2 to 300 seconds long";
        request.Audio = true;
        request.Seconds = seconds;
        // One live deduction counted the whole seconds of the sound (corrections.md 2).
        request.BilledSeconds = decimal.Floor(seconds);
        return KlingFields.OptionalText(body, "prompt", PromptLimit) ?? KlingFields.Choice(body, "mode", ["std", "pro"], value => request.Mode = value);
    }

    private static string? CheckImage(JsonElement body, KlingLegacyRequest request) =>
        KlingFields.RequireText(body, "image") ?? KlingImages.Check(KlingFields.Text(body, "image")!, "image", ImageMegabytes, size => request.FirstFrame = size);
}

using System.Text.Json;

namespace VideoEngines.Providers.Kling;

/// <summary>Reads the options of the first generation and holds them against the engine that is to take them. Pure.</summary>
internal static class KlingLegacyOptionRules
{
    private const string Avatar = "avatar";

    /// <exception cref="VideoSubmitRejectedException">An option is malformed, or is none of this engine's.</exception>
    public static KlingLegacyVideoOptions Read(VideoRequest request, VideoEngineId engine, string wireModel)
    {
        KlingLegacyVideoOptions options;
        try
        {
            options = request.GetOptions<KlingLegacyVideoOptions>() ?? new KlingLegacyVideoOptions();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(
                engine,
                $"options.{KlingLegacyVideoOptions.Dialect}: {exception.Path ?? "$"} is no member of the options or has the wrong type. "
                + "Members are mode, watermark, face, soundStart, soundEnd, soundInsert, soundVolume and originalVolume.",
                exception);
        }

        var lipSync = KlingLegacyRequestMapper.IsLipSync(wireModel);
        var violation = options.Mode is not null && wireModel != Avatar ? "Only kling/avatar takes Mode. Remove it."
            : options.Mode is not (null or KlingQuality.Standard or KlingQuality.Professional) ? "Mode is std or pro. Change it."
            : request.Resolution is not null && (lipSync || wireModel == Avatar) ? "The size follows the input and cannot be chosen. Remove Resolution."
            : lipSync ? CheckLipSync(request, options)
            : options is not { Face: null, SoundStart: null, SoundEnd: null, SoundInsert: null, SoundVolume: null, OriginalVolume: null } ? "Only kling/lip-sync takes Face, the times of the sound and the volumes. Remove them."
            : null;
        return violation is null ? options : throw Rejection.Invalid(engine, violation);
    }

    private static string? CheckLipSync(VideoRequest request, KlingLegacyVideoOptions options) =>
        request.FramesPerSecond is not null ? "The frame rate follows the video and cannot be chosen. Remove FramesPerSecond."
        : options.Face < 0 ? "Face counts from 0. Change it."
        : options.SoundStart < TimeSpan.Zero || options.SoundEnd < TimeSpan.Zero || options.SoundInsert < TimeSpan.Zero ? "The times of the sound are 0 or more. Change them."
        : options.SoundVolume is < 0 or > 2 || options.OriginalVolume is < 0 or > 2 ? "Volumes are from 0 to 2. Change them."
        : null;
}

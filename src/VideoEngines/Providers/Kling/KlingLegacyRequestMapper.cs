using System.Globalization;
using VideoEngines.Providers.Kling.Wire;
using VideoEngines.Providers.Kling.Wire.Legacy;

namespace VideoEngines.Providers.Kling;

/// <summary>Requests to the wire of Kling's first generation, where the path names what is made and the body the model. Pure.</summary>
internal static class KlingLegacyRequestMapper
{
    private const string Root = "v1/videos/";
    private const string Avatar = "avatar";
    private const string LipSync = "lip-sync";

    public static bool IsLipSync(string wireModel) => wireModel == LipSync;

    /// <exception cref="VideoSubmitRejectedException">Kling cannot make this.</exception>
    public static WireCall Submit(SubmitInput input)
    {
        var externalId = KlingExternalId.Check(input.AttemptId, input.Engine);
        var options = KlingLegacyOptionRules.Read(input.Request, input.Engine, input.WireModel);
        if (KlingRequestRules.CheckFrameRate(input) is { } violation)
        {
            throw input.Invalid(violation);
        }

        var path = PathOf(input.WireModel, input.Operation);
        return input.WireModel switch
        {
            Avatar => WireCall.PostJson(path, MapAvatar(input, options, externalId), KlingJsonContext.Default.KlingAvatar, externalId),
            LipSync => WireCall.PostJson(path, KlingLipSyncMapper.Map(input, options, externalId), KlingJsonContext.Default.KlingLipSync, externalId),
            _ => WireCall.PostJson(path, MapVideo(input, options, externalId), KlingJsonContext.Default.KlingLegacyVideo, externalId),
        };
    }

    /// <summary>Reads a task by Kling's id, or by ours where the page of the call says so.</summary>
    public static WireCall Read(string wireModel, VideoOperation? operation, string id) => WireCall.Get($"{PathOf(wireModel, operation)}/{Uri.EscapeDataString(id)}");

    public static KlingWatermark? MapWatermark(KlingLegacyVideoOptions options) => options.Watermark is { } watermark ? new KlingWatermark(watermark) : null;

    /// <summary>A sound: a file, or the id of one that Kling made.</summary>
    public static (KlingMedia? File, string? Id) MapSound(VideoRequest request, VideoEngineId engine) => request.DrivingAudio switch
    {
        ProviderFileVideoMedia { Host: KlingProvider.Name } sound => (null, sound.Id),
        { } sound => (KlingMediaMapper.Map(engine, sound, "driving audio"), null),
        null => throw Rejection.Invalid(engine, "There is no sound to speak. Set DrivingAudio."),
    };

    private static string PathOf(string wireModel, VideoOperation? operation) => Root + wireModel switch
    {
        Avatar => "avatar/image2video",
        LipSync => "advanced-lip-sync",
        _ => operation == VideoOperation.ImageToVideo ? "image2video" : "text2video",
    };

    private static KlingAvatar MapAvatar(SubmitInput input, KlingLegacyVideoOptions options, string externalId)
    {
        var (file, id) = MapSound(input.Request, input.Engine);
        return new KlingAvatar
        {
            Image = KlingMediaMapper.Map(input.Engine, input.Request.StartFrame!, "start frame"),
            SoundFile = file,
            AudioId = id,
            Prompt = input.Prompt,
            Mode = options.Mode switch { null => null, KlingQuality.Professional => "pro", _ => "std" },
            WatermarkInfo = MapWatermark(options),
            ExternalTaskId = externalId,
        };
    }

    private static KlingLegacyVideo MapVideo(SubmitInput input, KlingLegacyVideoOptions options, string externalId)
    {
        var request = input.Request;
        var fromImage = input.Operation == VideoOperation.ImageToVideo;
        var implied = request.Resolution is { IsExact: true } size ? KlingSizes.Map(size)?.AspectRatio ?? throw WrongSize(input, size) : (VideoAspectRatio?)null;
        if (implied is not null && (fromImage || (request.AspectRatio is { } ratio && ratio != implied) || request.Resolution!.Value.ShortSide != 720))
        {
            throw WrongSize(input, request.Resolution!.Value);
        }

        return new KlingLegacyVideo
        {
            ModelName = input.WireModel,
            Image = fromImage ? KlingMediaMapper.Map(input.Engine, request.StartFrame!, "start frame") : null,
            Prompt = input.Prompt,
            NegativePrompt = string.IsNullOrWhiteSpace(request.NegativePrompt) ? null : request.NegativePrompt,
            AspectRatio = (request.AspectRatio ?? implied)?.ToString(),
            Duration = request.Duration is { } duration ? ((int)duration.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null,
            WatermarkInfo = MapWatermark(options),
            ExternalTaskId = externalId,
        };
    }

    private static VideoSubmitRejectedException WrongSize(SubmitInput input, VideoResolution size) =>
        input.Invalid($"Kling cannot make {size} here. Use 720p as Resolution{(input.Operation == VideoOperation.ImageToVideo ? "; the video follows the start frame" : ", with an AspectRatio")}.");
}

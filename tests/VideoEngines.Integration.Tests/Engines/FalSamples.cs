using VideoEngines.Emulator;
using VideoEngines.Providers.Fal;

namespace VideoEngines.Integration.Tests.Engines;

internal static class FalSamples
{
    private static readonly VideoOperation MotionTransfer = new("motion-transfer");
    private static readonly VideoResolution Lines480 = VideoResolution.Parse("480p");
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/boat.png");
    private static readonly VideoMedia Picture = VideoMedia.FromUri("https://media.example/boat-1920x1080.png") with { Facts = new MediaFacts { Width = 1920, Height = 1080 } };
    private static readonly VideoMedia Video = VideoMedia.FromUri("https://media.example/walk.mp4") with { Facts = new MediaFacts { Duration = S(5) } };
    private static readonly VideoMedia Audio = VideoMedia.FromUri("https://media.example/voice.mp3") with { Facts = new MediaFacts { Duration = S(5) } };

    public static IReadOnlyList<EngineSample> All { get; } =
    [
        new(VideoEngineIds.KlingV26OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(5), Resolution = VideoResolution.P1080, GenerateAudio = true })
        {
            EmulatorProvider = "fal", Width = 1920, Height = 1080, Duration = S(5), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingV25TurboOnFal, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, Duration = S(5), Resolution = VideoResolution.P1080 })
        {
            EmulatorProvider = "fal", Width = 1920, Height = 1080, Duration = S(5), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingV26MotionControlOnFal, static token => new VideoRequest($"{token} a paper boat") { Operation = MotionTransfer, StartFrame = Image, SourceVideo = Video, Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(5), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingV3OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(3), Resolution = VideoResolution.P720, GenerateAudio = false })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(3), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingV3TurboOnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(3), Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(3), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingV3OmniOnFal, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, Duration = S(3), Resolution = VideoResolution.P720, GenerateAudio = true })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(3), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingV3MotionControlOnFal, static token => new VideoRequest($"{token} a paper boat") { Operation = MotionTransfer, StartFrame = Image, SourceVideo = Video, Resolution = VideoResolution.P1080 })
        {
            EmulatorProvider = "fal", Width = 1920, Height = 1080, Duration = S(5), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingO1OnFal, static token => new VideoRequest($"{token} a paper boat") { ReferenceImages = [Image], Duration = S(3), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Portrait })
        {
            EmulatorProvider = "fal", Width = 720, Height = 1280, Duration = S(3), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.KlingAvatarOnFal, static token => (new VideoRequest($"{token} a paper boat") { StartFrame = Image, DrivingAudio = Audio }).With(new FalVideoOptions { Mode = FalMode.Standard }))
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(5), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.GoogleVeo31OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = true })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(4), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.GoogleVeo31FastOnFal, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, EndFrame = Image, Duration = S(4), Resolution = VideoResolution.P720, GenerateAudio = false })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(4), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.GoogleVeo31LiteOnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(4), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Portrait, GenerateAudio = true })
        {
            EmulatorProvider = "fal", Width = 720, Height = 1280, Duration = S(4), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.AlibabaWan25OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(5), Resolution = Lines480 })
        {
            EmulatorProvider = "fal", Width = 854, Height = 480, Duration = S(5), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.AlibabaWan26OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(5), Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(5), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.AlibabaWan26FlashOnFal, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, Duration = S(5), Resolution = VideoResolution.P720, GenerateAudio = false })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(5), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.AlibabaWan27OnFal, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, Duration = S(5), Resolution = VideoResolution.P720 })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(5), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.AlibabaWan30OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(5), Resolution = Lines480, GenerateAudio = false })
        {
            EmulatorProvider = "fal", Width = 854, Height = 480, Duration = S(5), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.ByteDanceSeedance20OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(4), Resolution = Lines480, AspectRatio = VideoAspectRatio.Landscape })
        {
            EmulatorProvider = "fal", Width = 864, Height = 496, Duration = S(4), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.ByteDanceSeedance20FastOnFal, static token => new VideoRequest($"{token} a paper boat") { ReferenceImages = [Image], Duration = S(4), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Landscape })
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, Duration = S(4), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.ByteDanceSeedance20MiniOnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(4), Resolution = Lines480, GenerateAudio = false })
        {
            EmulatorProvider = "fal", Width = 864, Height = 496, Duration = S(4), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.ByteDanceSeedance25OnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(4), Resolution = Lines480 })
        {
            EmulatorProvider = "fal", Width = 864, Height = 496, Duration = S(4), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.ByteDanceSeedance15ProOnFal, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, Duration = S(4), Resolution = Lines480, GenerateAudio = false })
        {
            EmulatorProvider = "fal", Width = 864, Height = 496, Duration = S(4), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.LightricksLtx23ProOnFal, static token => new VideoRequest($"{token} a paper boat") { StartFrame = Image, Duration = S(6), Resolution = VideoResolution.P1080 })
        {
            EmulatorProvider = "fal", Width = 1920, Height = 1080, Duration = S(6), HasAudio = true, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.LightricksLtx23FastOnFal, static token => new VideoRequest($"{token} a paper boat") { Duration = S(6), Resolution = VideoResolution.P1080, GenerateAudio = false })
        {
            EmulatorProvider = "fal", Width = 1920, Height = 1080, Duration = S(6), HasAudio = false, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.BlackForestLabsFlux2ProOnFal, static token => new VideoRequest($"{token} a paper boat") { Operation = VideoOperation.TextToImage, Resolution = VideoResolution.P1080 })
        {
            EmulatorProvider = "fal", Width = 1920, Height = 1080, ImageType = "image/jpeg", JobIdOf = RequestOf,
        },
        new(VideoEngineIds.BlackForestLabsFlux2MaxOnFal, static token => new VideoRequest($"{token} a paper boat") { Operation = VideoOperation.ImageToImage, ReferenceImages = [Picture, Picture], AspectRatio = VideoAspectRatio.Portrait })
        {
            EmulatorProvider = "fal", Width = 720, Height = 1280, ImageType = "image/jpeg", JobIdOf = RequestOf,
        },
        new(VideoEngineIds.BlackForestLabsFlux2FlexOnFal, static token => new VideoRequest($"{token} a paper boat") { Operation = VideoOperation.ImageToImage, ReferenceImages = [Picture] }.With(new FalVideoOptions { OutputFormat = FalImageFormat.Png }))
        {
            EmulatorProvider = "fal", Width = 1280, Height = 720, ImageType = "image/png", JobIdOf = RequestOf,
        },
        new(VideoEngineIds.BlackForestLabsFlux11ProUltraOnFal, static token => new VideoRequest($"{token} a paper boat") { Operation = VideoOperation.TextToImage, AspectRatio = VideoAspectRatio.Square, Count = 2 })
        {
            EmulatorProvider = "fal", Width = 2048, Height = 2048, ImageType = "image/jpeg", Count = 2, JobIdOf = RequestOf,
        },
        new(VideoEngineIds.BlackForestLabsFlux1KontextProOnFal, static token => new VideoRequest($"{token} a paper boat") { Operation = VideoOperation.ImageToImage, ReferenceImages = [Picture], AspectRatio = VideoAspectRatio.Square }.With(new FalVideoOptions { OutputFormat = FalImageFormat.Png }))
        {
            EmulatorProvider = "fal", Width = 1024, Height = 1024, ImageType = "image/png", JobIdOf = RequestOf,
        },
    ];

    // The provider lists the request by its id; a handle names the app too.
    private static string RequestOf(EmulatedJob job) => string.Join('/', job.Model.Split('/').Take(2)) + "/requests/" + job.Id;

    private static TimeSpan S(int seconds) => TimeSpan.FromSeconds(seconds);
}

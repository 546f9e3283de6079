using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Providers.Replicate;
using VideoEngines.Providers.Replicate.Models;

namespace VideoEngines.Tests.Providers.Replicate;

public class ReplicateRequestMapperTests
{
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://media.example/a.png");
    private static readonly VideoMedia Clip = VideoMedia.FromUri("https://media.example/a.mp4");

    public static TheoryData<string> Cases => ["kling-v3", "kling-omni-reference", "kling-omni-edit", "veo-3.1", "veo-3.1-fast", "seedance", "any", "any-version"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void MapSubmit_Sample_MatchesGolden(string name)
    {
        var (engine, request) = Sample(name);

        HostedTest.AssertGolden("Replicate", name, Map(engine, request));
    }

    [Theory]
    [InlineData("""{"model":"minimax/video-01","x":1}""", "not valid at $.x")]
    [InlineData("""{}""", "owner/name")]
    [InlineData("""{"model":"video-01"}""", "owner/name")]
    [InlineData("""{"model":"a/b/c"}""", "owner/name")]
    [InlineData("""{"model":"../../v1/account"}""", "owner/name")]
    [InlineData("""{"model":"a/b:latest"}""", "owner/name")]
    [InlineData("""{"model":"a/b","input":[1]}""", "JSON object")]
    [InlineData("""{"model":"a/b","input":{"prompt":"x"}}""", "two prompts")]
    public void MapSubmit_OptionsOfAnyModel_AreChecked(string options, string reason)
    {
        var request = HostedTest.WithOptions("replicate", options, static map => new VideoRequest("boat") { Options = map });

        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(VideoEngineIds.ReplicateAny, request));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.False(error.WasSent);
    }

    [Fact]
    public void MapSubmit_OptionsWithAKnownModel_AreRefused()
    {
        var request = new VideoRequest("boat").With(new ReplicateVideoOptions { Model = "minimax/video-01" });

        Assert.Contains("replicate/any only", Assert.Throws<VideoSubmitRejectedException>(() => Map(VideoEngineIds.KlingV3OnReplicate, request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapSubmit_MoreThanAPromptForAnyModel_IsRefused()
    {
        var request = new VideoRequest("boat") { Duration = TimeSpan.FromSeconds(5) }.With(new ReplicateVideoOptions { Model = "minimax/video-01" });

        Assert.Contains("leave Duration unset", Assert.Throws<VideoSubmitRejectedException>(() => Map(VideoEngineIds.ReplicateAny, request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapSubmit_GuideForAnyModel_IsRefusedByName()
    {
        var request = new VideoRequest("boat") { StyleReferences = [VideoMedia.FromUri("https://media.example/a.png")] }.With(new ReplicateVideoOptions { Model = "minimax/video-01" });

        Assert.Contains("leave StyleReferences unset", Assert.Throws<VideoSubmitRejectedException>(() => Map(VideoEngineIds.ReplicateAny, request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Models_EveryOffer_HasOneAndEveryModelAnOffer() => Assert.Equal(
        EngineCatalog.Default.Offers.Where(static offer => offer.Host == "replicate").Select(static offer => offer.Id.ToString()).Order(StringComparer.Ordinal),
        ReplicateModels.Engines.Select(static id => id.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void MapStatus_OddId_StaysOneStep() => Assert.Equal("predictions/a%2F..%2Fb%3Fc", ReplicateRequestMapper.MapStatus("a/../b?c").Path);

    private static WireCall Map(VideoEngineId engine, VideoRequest request) => ReplicateRequestMapper.MapSubmit(HostedTest.Input(engine, request), ReplicateModels.Of(engine));

    private static (VideoEngineId Engine, VideoRequest Request) Sample(string name) => name switch
    {
        "kling-v3" => (VideoEngineIds.KlingV3OnReplicate, new VideoRequest("boat") { NegativePrompt = "blur", StartFrame = Image, EndFrame = Image, Duration = S(7), Resolution = VideoResolution.P720 }),
        "kling-omni-reference" => (VideoEngineIds.KlingV3OmniOnReplicate, new VideoRequest("boat") { ReferenceImages = [Image], ReferenceVideos = [Clip], GenerateAudio = true }),
        "kling-omni-edit" => (VideoEngineIds.KlingV3OmniOnReplicate, new VideoRequest("make it night") { SourceVideo = Clip }),
        "veo-3.1" => (VideoEngineIds.GoogleVeo31OnReplicate, new VideoRequest("boat") { ReferenceImages = [Image, Image], Seed = 0 }),
        "veo-3.1-fast" => (VideoEngineIds.GoogleVeo31FastOnReplicate, new VideoRequest("boat") { StartFrame = Image, EndFrame = Image, AspectRatio = VideoAspectRatio.Portrait, Duration = S(6), GenerateAudio = false }),
        "seedance" => (VideoEngineIds.ByteDanceSeedance20OnReplicate, new VideoRequest("boat") { ReferenceImages = [Image], ReferenceVideos = [Clip], AspectRatio = new(21, 9), Duration = S(15) }),
        "any" => (VideoEngineIds.ReplicateAny, new VideoRequest("boat").With(new ReplicateVideoOptions { Model = "minimax/video-01", Input = JsonDocument.Parse("""{"prompt_optimizer":false}""").RootElement })),
        "any-version" => (VideoEngineIds.ReplicateAny, new VideoRequest { Operation = VideoOperation.TextToVideo }.With(new ReplicateVideoOptions { Model = "stability-ai/stable-video-diffusion:3f0457e4619daac5" })),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static TimeSpan S(int seconds) => TimeSpan.FromSeconds(seconds);
}

using System.Text.Json.Nodes;
using VideoEngines.Providers.ByteDance;

namespace VideoEngines.Tests.Providers.ByteDance;

public sealed class ByteDanceRequestMapperTests
{
    private static readonly VideoMedia Image = VideoMedia.FromUri("https://images.example/boat.png?sig=a%2Bb&x=1");
    private static readonly VideoResolution Lines480 = VideoResolution.Parse("480p");

    private static VideoEngineId Id20 => VideoEngineIds.ByteDanceSeedance20;

    private static VideoEngineId Id15 => VideoEngineIds.ByteDanceSeedance15Pro;

    private static VideoEngineId Id25 => VideoEngineIds.ByteDanceSeedance25;

    [Fact]
    public async Task Submit_PromptOnly_SendsNothingThatWasNotAsked()
    {
        var call = await ArkTest.SubmitAsync(Id20, new VideoRequest("a paper boat sailing through rain"));

        Assert.Equal((HttpMethod.Post, "https://ark.ap-southeast.bytepluses.com/api/v3/contents/generations/tasks", "att-1"), (call.Method, call.Address, call.Correlation));
        ArkTest.AssertGolden("text-to-video.minimal", call.Body);
    }

    [Fact]
    public async Task Submit_EverythingTextHas_MatchesGolden()
    {
        var request = new VideoRequest("a \"boat\" öç")
        {
            Resolution = VideoResolution.FourK,
            AspectRatio = VideoAspectRatio.Portrait,
            Duration = TimeSpan.FromSeconds(15),
            GenerateAudio = false,
            Seed = 0,
        }.With(new ByteDanceVideoOptions
        {
            Watermark = true,
            ReturnLastFrame = true,
            ExpiresAfterSeconds = 3600,
            SafetyIdentifier = "hash-1",
            CallbackUrl = new Uri("https://hooks.example/ark?job=1"),
        });

        ArkTest.AssertGolden("text-to-video.full", (await ArkTest.SubmitAsync(Id20, request)).Body);
    }

    [Fact]
    public async Task Submit_Frames_HaveRoles()
    {
        var request = new VideoRequest { StartFrame = Image, EndFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFB, 0xEF, 0xFE }, "image/png"), Operation = VideoOperation.ImageToVideo };

        ArkTest.AssertGolden("image-to-video.frames", (await ArkTest.SubmitAsync(Id20, request)).Body);
    }

    [Fact]
    public async Task Submit_ReferencesOfAllKinds_KeepTheirOrder()
    {
        var request = new VideoRequest("Image 1 sails as in Video 1, to Audio 1")
        {
            ReferenceImages = [Image, VideoMedia.FromProviderFile("ark", "asset-2")],
            ReferenceVideos = [VideoMedia.FromUri("https://videos.example/move.mp4")],
            ReferenceAudio = [VideoMedia.FromBytes(new byte[] { 0xFF, 0xFB, 0x90, 0x64 }, "audio/mpeg")],
        };

        ArkTest.AssertGolden("reference-to-video.full", (await ArkTest.SubmitAsync(Id20, request)).Body);
    }

    [Fact]
    public async Task Submit_SourceVideo_IsTheFirstReference()
    {
        var request = new VideoRequest("make Video 1 rain")
        {
            SourceVideo = VideoMedia.FromUri("https://videos.example/source.mp4"),
            ReferenceVideos = [VideoMedia.FromUri("https://videos.example/rain.mp4")],
        }.With(new ByteDanceVideoOptions { ReferenceTask = ByteDanceReferenceTask.Edit, OutputFormat = ByteDanceOutputFormat.Mov });

        ArkTest.AssertGolden("video-to-video.edit", (await ArkTest.SubmitAsync(Id25, request)).Body);
    }

    [Fact]
    public async Task Submit_Draft_MatchesGolden()
    {
        var request = new VideoRequest("a boat") { Resolution = Lines480, Camera = [new CameraMove { Kind = "static" }] }.With(new ByteDanceVideoOptions { Draft = true });

        ArkTest.AssertGolden("draft", (await ArkTest.SubmitAsync(Id15, request)).Body);
    }

    [Fact]
    public async Task Submit_FinalOfADraft_SendsTheDraftAndWhatCanGoWithIt()
    {
        var request = new VideoRequest("a boat") { Resolution = VideoResolution.P1080, Duration = TimeSpan.FromSeconds(6), Seed = 3, GenerateAudio = true }
            .With(new ByteDanceVideoOptions { DraftTaskId = "cgt-draft", ServiceTier = ByteDanceServiceTier.Flex, Watermark = false });

        ArkTest.AssertGolden("final", (await ArkTest.SubmitAsync(Id15, request)).Body);
    }

    [Theory]
    [InlineData("864x496", "480p", "16:9")]
    [InlineData("720x1280", "720p", "9:16")]
    [InlineData("2206x946", "1080p", "21:9")]
    public async Task Submit_ExactSize_BecomesClassAndRatio(string size, string resolution, string ratio)
    {
        var call = await ArkTest.SubmitAsync(Id20, new VideoRequest("a boat") { Resolution = VideoResolution.Parse(size) });

        var body = JsonNode.Parse(call.Body)!;
        Assert.Equal((resolution, ratio), (body["resolution"]!.GetValue<string>(), body["ratio"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("bytedance/seedance-2.0", "doubao-seedance-2-0-260128")]
    [InlineData("bytedance/seedance-2.0-mini", "doubao-seedance-2-0-mini-260615")]
    [InlineData("bytedance/seedance-1.5-pro", "doubao-seedance-1-5-pro-251215")]
    public async Task Submit_InChina_HasTheChineseAddressAndModel(string engine, string model)
    {
        var call = await ArkTest.SubmitAsync(VideoEngineId.Parse(engine), new VideoRequest("a boat"), ArkTest.Options("cn-beijing"));

        Assert.StartsWith("https://ark.cn-beijing.volces.com/api/v3/", call.Address, StringComparison.Ordinal);
        Assert.Contains($"\"model\":\"{model}\"", call.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void New_UnknownRegion_IsAnError() => Assert.Throws<ArgumentException>(static () => new Seedance20Engine(ArkTest.Options("mars")));

    public static TheoryData<string, ByteDanceVideoOptions, string> OptionsOfOtherModels => new()
    {
        { "bytedance/seedance-2.0", new() { Draft = true }, "no drafts" },
        { "bytedance/seedance-2.0", new() { DraftTaskId = "cgt-1" }, "no drafts" },
        { "bytedance/seedance-2.0", new() { ServiceTier = ByteDanceServiceTier.Flex }, "Offline" },
        { "bytedance/seedance-2.0", new() { OutputFormat = ByteDanceOutputFormat.Mp4 }, "format" },
        { "bytedance/seedance-1.5-pro", new() { ReferenceTask = ByteDanceReferenceTask.Edit }, "ReferenceTask" },
        { "bytedance/seedance-1.5-pro", new() { Draft = true }, "480p" },
        { "bytedance/seedance-1.5-pro", new() { Draft = true, DraftTaskId = "cgt-1" }, "draft" },
        { "bytedance/seedance-1.5-pro", new() { DraftTaskId = " " }, "empty" },
        { "bytedance/seedance-2.0", new() { ExpiresAfterSeconds = 3599 }, "3600" },
        { "bytedance/seedance-2.0", new() { ExpiresAfterSeconds = 259201 }, "259200" },
        { "bytedance/seedance-2.0", new() { SafetyIdentifier = new string('x', 65) }, "64" },
        { "bytedance/seedance-2.0", new() { CallbackUrl = new Uri("http://hooks.example/") }, "https" },
    };

    [Theory]
    [MemberData(nameof(OptionsOfOtherModels))]
    public async Task Submit_OptionThatTheModelDoesNotTake_IsRefused(string engine, ByteDanceVideoOptions options, string says) =>
        Assert.Contains(says, await ArkTest.RefusalAsync(VideoEngineId.Parse(engine), new VideoRequest("a boat").With(options)), StringComparison.OrdinalIgnoreCase);

    public static TheoryData<ByteDanceVideoOptions> DraftsWithMore => [new ByteDanceVideoOptions { Draft = true, ReturnLastFrame = true }, new ByteDanceVideoOptions { Draft = true, ServiceTier = ByteDanceServiceTier.Flex }];

    [Theory]
    [MemberData(nameof(DraftsWithMore))]
    public async Task Submit_DraftWithWhatDraftsLack_IsRefused(ByteDanceVideoOptions options) =>
        Assert.NotEmpty(await ArkTest.RefusalAsync(Id15, new VideoRequest("a boat") { Resolution = Lines480 }.With(options)));

    [Fact]
    public async Task Submit_UnknownOption_IsRefused()
    {
        var request = VideoRequest.Parse("""{"prompt":"a boat","options":{"ark":{"watermrk":true}}}""");

        Assert.Contains("$.watermrk", await ArkTest.RefusalAsync(Id20, request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_SoundAlone_IsRefusedBefore25()
    {
        var request = new VideoRequest("dance") { ReferenceAudio = [VideoMedia.FromUri("https://sounds.example/beat.mp3")] };

        Assert.Contains("only reference", await ArkTest.RefusalAsync(Id20, request), StringComparison.Ordinal);
        Assert.Contains("audio_url", (await ArkTest.SubmitAsync(Id25, request)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_VideoAsBytes_IsRefused() =>
        await ArkTest.RefusalAsync(Id20, new VideoRequest("edit") { SourceVideo = VideoMedia.FromBytes(new byte[] { 1 }, "video/mp4") });

    [Fact]
    public async Task Submit_RatioWithFirstFrame_IsRefusedAt25Only()
    {
        var request = new VideoRequest("a boat") { StartFrame = Image, AspectRatio = VideoAspectRatio.Square };

        await ArkTest.RefusalAsync(Id25, request);
        Assert.Contains("\"ratio\":\"1:1\"", (await ArkTest.SubmitAsync(Id20, request)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytedance/seedance-2.0", 16)]
    [InlineData("bytedance/seedance-2.0", 3)]
    [InlineData("bytedance/seedance-1.5-pro", 13)]
    [InlineData("bytedance/seedance-2.5", 31)]
    public async Task Submit_DurationOutOfRange_IsRefused(string engine, int seconds) =>
        await ArkTest.RefusalAsync(VideoEngineId.Parse(engine), new VideoRequest("a boat") { Duration = TimeSpan.FromSeconds(seconds) });

    [Fact]
    public async Task Submit_1080pAtFast_IsRefused() => await ArkTest.RefusalAsync(VideoEngineIds.ByteDanceSeedance20Fast, new VideoRequest("a boat") { Resolution = VideoResolution.P1080 });
}

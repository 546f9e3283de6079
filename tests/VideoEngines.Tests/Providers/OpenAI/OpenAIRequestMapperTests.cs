using VideoEngines.Providers.OpenAI;

namespace VideoEngines.Tests.Providers.OpenAI;

public sealed class OpenAIRequestMapperTests
{
    [Fact]
    public void MapSubmit_PromptOnly_SaysLengthAndSize()
    {
        var call = Map(new VideoRequest("a paper boat"));

        Assert.Equal((HttpMethod.Post, "videos"), (call.Method, call.Path));
        VideosTest.AssertGolden("OpenAI", "text-to-video.minimal", call);
    }

    [Fact]
    public void MapSubmit_EverythingTextToVideoHas_MatchesGolden() => VideosTest.AssertGolden("OpenAI", "text-to-video.full", Map(
        new VideoRequest("ein \"Schiff\" öç\r\nauf See") { Duration = TimeSpan.FromSeconds(12), AspectRatio = VideoAspectRatio.Landscape, Resolution = VideoResolution.Parse("1024p"), GenerateAudio = true }
            .With(new OpenAIVideoOptions { Version = "2025-10-06" }),
        VideoEngineIds.OpenAISora2Pro));

    [Fact]
    public void MapSubmit_StartFrameAsBytes_IsAFile() =>
        VideosTest.AssertGolden("OpenAI", "image-to-video.bytes", Map(new VideoRequest("the boat turns") { StartFrame = VideosTest.Png, AspectRatio = VideoAspectRatio.Landscape }));

    [Fact]
    public void MapSubmit_StartFrameAtAddress_IsAnObjectInBrackets() =>
        VideosTest.AssertGolden("OpenAI", "image-to-video.address", Map(new VideoRequest("the boat turns") { StartFrame = VideoMedia.FromUri("https://images.example/boat.png?sig=a%2Bb&x=1") }));

    [Fact]
    public void MapSubmit_StartFrameLiesAtOpenAI_IsAnObjectInBrackets() =>
        VideosTest.AssertGolden("OpenAI", "image-to-video.file", Map(new VideoRequest("the boat turns") { StartFrame = VideoMedia.FromProviderFile("openai", "file-7") }));

    [Theory]
    [InlineData(1280, 720, "1280x720")]
    [InlineData(720, 1280, "720x1280")]
    public void MapSubmit_StartFrameOfAnOfferedSize_MakesTheVideoThatSize(int width, int height, string size)
    {
        var frame = VideosTest.Png with { Facts = new MediaFacts { ContentType = "image/png", Width = width, Height = height } };

        Assert.Contains($"\r\n\r\n{size}\r\n", Text(Map(new VideoRequest("x") { StartFrame = frame })), StringComparison.Ordinal);
    }

    [Fact]
    public void MapSubmit_StartFrameOfAnotherSize_IsRefusedBeforeItIsSent()
    {
        var frame = VideosTest.Png with { Facts = new MediaFacts { ContentType = "image/png", Width = 640, Height = 360 } };

        var error = Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest("x") { StartFrame = frame }));

        Assert.Equal((VideoErrorKind.InvalidRequest, false), (error.Kind, error.WasSent));
        Assert.Contains("1280x720", error.Message, StringComparison.Ordinal);
        Assert.Contains("640x360", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-12-08", true, false)]
    [InlineData("2025-10-06", true, true)]
    [InlineData("2024-01-01", false, false)]
    [InlineData("", false, false)]
    public void MapSubmit_Version_IsSentToTheModelsThatHaveIt(string version, bool plain, bool pro)
    {
        var request = new VideoRequest("x").With(new OpenAIVideoOptions { Version = version });

        Assert.Equal((plain, pro), (IsTaken(VideoEngineIds.OpenAISora2), IsTaken(VideoEngineIds.OpenAISora2Pro)));

        bool IsTaken(VideoEngineId engine)
        {
            try
            {
                return Text(Map(request, engine)).Contains($"{engine.Model}-{version}\r\n", StringComparison.Ordinal);
            }
            catch (VideoSubmitRejectedException refused)
            {
                Assert.Contains("openai.version", refused.Message, StringComparison.Ordinal);
                return false;
            }
        }
    }

    [Fact]
    public void MapSubmit_UnknownOption_IsRefused()
    {
        var request = VideoRequest.Parse("""{"schema":1,"prompt":"x","options":{"openai":{"quality":"high"}}}""");

        Assert.Contains("OpenAIVideoOptions", Assert.Throws<VideoSubmitRejectedException>(() => Map(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MapSubmit_StartFrameElsewhere_IsRefused()
    {
        Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest("x") { StartFrame = VideoMedia.FromProviderFile("runway", "7") }));
        Assert.Throws<VideoSubmitRejectedException>(() => Map(new VideoRequest("x") { StartFrame = new StoredVideoMedia(null, new string('a', 64), 1, "image/png") }));
    }

    [Theory]
    [InlineData("video_1", "videos/video_1")]
    [InlineData("a/../b?c", "videos/a%2F..%2Fb%3Fc")]
    public void MapStatus_Id_StaysInItsPlace(string id, string path)
    {
        Assert.Equal(path, OpenAIRequestMapper.MapStatus(id).Path);
        Assert.Equal(path + "/content", OpenAIRequestMapper.MapContent(id).Path);
    }

    private static WireCall Map(VideoRequest request, VideoEngineId? engine = null) => OpenAIRequestMapper.MapSubmit(VideosTest.Input(engine ?? VideoEngineIds.OpenAISora2, request));

    private static string Text(WireCall call) => System.Text.Encoding.UTF8.GetString(call.Body.Span);
}

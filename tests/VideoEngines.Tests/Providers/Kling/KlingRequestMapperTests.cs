namespace VideoEngines.Providers.Kling;

public sealed class KlingRequestMapperTests
{
    private static readonly VideoMedia Frame = VideoMedia.FromUri("https://images.example/boat.png?sig=a%2Bb&x=1");

    [Fact]
    public void Submit_PromptOnly_SendsNothingThatWasNotAsked()
    {
        var call = Map(new VideoRequest("a paper boat sailing through rain"));

        Assert.Equal(HttpMethod.Post, call.Method);
        Assert.Equal("text-to-video/kling-3.0", call.Path);
        Assert.Equal("att-1", call.ExternalId);
        GoldenWire.AssertBody("text-to-video.minimal", call.Body);
    }

    [Fact]
    public void Submit_EverythingTextToVideoHas_MatchesGolden()
    {
        var request = new VideoRequest("shot 1, 5, a boat; shot 2, 7, a \"harbour\" öç;")
        {
            Resolution = VideoResolution.P1080,
            AspectRatio = VideoAspectRatio.Portrait,
            Duration = TimeSpan.FromSeconds(12),
            GenerateAudio = true,
            ContentClass = VideoContentClass.Cinematic,
            Tier = VideoTier.Flagship,
            Metadata = new Dictionary<string, string> { ["project"] = "boats" },
        }.With(new KlingVideoOptions { MultiShot = true, Watermark = true });

        GoldenWire.AssertBody("text-to-video.full", Map(request).Body);
    }

    [Fact]
    public void Submit_StartFrameAtAddress_SendsTheAddressAsItIs()
    {
        var call = Map(new VideoRequest("the boat turns") { StartFrame = Frame });

        Assert.Equal("image-to-video/kling-3.0", call.Path);
        GoldenWire.AssertBody("image-to-video.address", call.Body);
    }

    [Fact]
    public void Submit_StartFrameAsBytes_SendsBareBase64()
    {
        var request = new VideoRequest("the boat turns")
        {
            StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0xFB, 0xEF, 0xFE }, "image/png"),
            Resolution = VideoResolution.P720,
            Duration = TimeSpan.FromSeconds(3),
            GenerateAudio = false,
        }.With(new KlingVideoOptions { Watermark = false });

        GoldenWire.AssertBody("image-to-video.bytes", Map(request).Body);
    }

    [Fact]
    public void Submit_BothFramesAndElements_MatchesGolden()
    {
        var request = new VideoRequest("@Zhang meets @Li at the boat")
        {
            StartFrame = VideoMedia.FromUri("https://images.example/first.jpg"),
            EndFrame = VideoMedia.FromUri("https://images.example/last.jpg"),
            Resolution = VideoResolution.FourK,
            Duration = TimeSpan.FromSeconds(15),
        }.With(new KlingVideoOptions { Elements = [new() { ElementId = 858477278396170315, Id = "Zhang" }, new() { ElementId = 163, Id = "Li" }] });

        GoldenWire.AssertBody("image-to-video.full", Map(request).Body);
    }

    [Fact]
    public void Submit_UnderOddCulture_WritesNumbersInvariantly()
    {
        using var culture = new OddCulture();

        Submit_BothFramesAndElements_MatchesGolden();
        Submit_EverythingTextToVideoHas_MatchesGolden();
    }

    [Theory]
    [InlineData("1280x720", "720p", "16:9")]
    [InlineData("720x1280", "720p", "9:16")]
    [InlineData("1920x1080", "1080p", "16:9")]
    [InlineData("2160x3840", "4k", "9:16")]
    [InlineData("2160p", "4k", null)]
    public void Submit_ExpressibleResolution_SendsClassAndImpliedRatio(string asked, string resolution, string? ratio)
    {
        var body = System.Text.Encoding.UTF8.GetString(Map(new VideoRequest("a boat") { Resolution = VideoResolution.Parse(asked) }).Body.Span);

        Assert.Contains($"\"resolution\":\"{resolution}\"", body, StringComparison.Ordinal);
        Assert.Equal(ratio is not null, body.Contains("aspect_ratio", StringComparison.Ordinal));
        Assert.Contains(ratio is null ? "{" : $"\"aspect_ratio\":\"{ratio}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Submit_OptionsOfOtherDialects_AreNotLookedAt()
    {
        var request = VideoRequest.Parse("""{"prompt":"a paper boat sailing through rain","options":{"runway":{"whatever":true}}}""");

        GoldenWire.AssertBody("text-to-video.minimal", Map(request).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123x")]
    public void Submit_AttemptIdThatCannotBeLookedUp_IsRefused(string attemptId)
    {
        var error = Assert.Throws<VideoSubmitRejectedException>(() => KlingRequestMapper.Submit(KlingInputs.Of("a boat", VideoEngineIds.KlingV3, attemptId)));

        Assert.Equal(VideoErrorKind.InvalidRequest, error.Kind);
        Assert.Contains("AttemptId", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Submit_AttemptIdsOfOurs_AreAccepted() =>
        Assert.NotNull(KlingRequestMapper.Submit(KlingInputs.Of("a boat", VideoEngineIds.KlingV3, AttemptIds.Nth(AttemptIds.New(TimeProvider.System), 12))).ExternalId);

    [Fact]
    public void Read_SeveralIds_JoinsEachOnce() => Assert.Equal("tasks?task_ids=1,2,a%26b", KlingRequestMapper.Read(["1", "2", "1", "a&b"]).Path);

    [Fact]
    public void Find_ExternalId_AsksByIt() => Assert.Equal("tasks?external_task_ids=att-1", KlingRequestMapper.Find("att-1").Path);

    private static WireCall Map(VideoRequest request) => KlingRequestMapper.Submit(KlingInputs.Of(request, VideoEngineIds.KlingV3));
}

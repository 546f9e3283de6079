namespace VideoEngines.Abstractions.Tests.Requests;

public class VideoRequestTests
{
    private static readonly VideoMedia Media = VideoMedia.FromProviderFile("host", "id");

    public static TheoryData<string> Inputs => new("none", "start", "end", "image", "video", "audio", "driving", "source", "all");

    [Theory]
    [MemberData(nameof(Inputs))]
    public void EffectiveOperation_NotSet_FollowsFromTheInputs(string inputs)
    {
        var (request, operation) = inputs switch
        {
            "none" => (new VideoRequest("x"), VideoOperation.TextToVideo),
            "start" => (new VideoRequest { StartFrame = Media }, VideoOperation.ImageToVideo),
            "end" => (new VideoRequest { EndFrame = Media }, VideoOperation.ImageToVideo),
            "image" => (new VideoRequest { ReferenceImages = [Media] }, VideoOperation.ReferenceToVideo),
            "video" => (new VideoRequest { ReferenceVideos = [Media] }, VideoOperation.ReferenceToVideo),
            "audio" => (new VideoRequest { ReferenceAudio = [Media] }, VideoOperation.ReferenceToVideo),
            "driving" => (new VideoRequest { DrivingAudio = Media, StartFrame = Media }, VideoOperation.TalkingHead),
            "source" => (new VideoRequest { SourceVideo = Media, StartFrame = Media }, VideoOperation.VideoToVideo),
            _ => (new VideoRequest { DrivingAudio = Media, SourceVideo = Media, StartFrame = Media, ReferenceImages = [Media] }, VideoOperation.TalkingHead),
        };

        Assert.Equal(operation, request.EffectiveOperation);
        Assert.False(request.EffectiveOperation.MakesImages);
    }

    [Fact]
    public void MakesImages_ImageOperation_IsTrue() => Assert.All([VideoOperation.TextToImage, VideoOperation.ImageToImage, new("text-to-image")], static operation => Assert.True(operation.MakesImages));

    [Fact]
    public void EffectiveOperation_Set_IsTheOneThatIsSet() =>
        Assert.Equal(VideoOperation.Create("upscale"), new VideoRequest { Operation = VideoOperation.Create("upscale"), StartFrame = Media }.EffectiveOperation);

    [Fact]
    public void EffectiveOperation_SetToDefault_FollowsFromTheInputs() =>
        Assert.Equal(VideoOperation.ImageToVideo, new VideoRequest { Operation = default(VideoOperation), StartFrame = Media }.EffectiveOperation);

    [Fact]
    public void ImplicitConversion_Text_IsThePrompt()
    {
        VideoRequest request = "a boat";

        Assert.Equal("a boat", request.Prompt);
        Assert.Equal(request, VideoRequest.FromString("a boat"));
    }

    [Fact]
    public void ToString_FullRequest_HoldsNoPromptAddressOrLabel()
    {
        var text = new VideoRequest("secret prompt")
        {
            NegativePrompt = "secret negative",
            StartFrame = VideoMedia.FromUri("https://secret.example/x.png?token=secret"),
            Duration = TimeSpan.FromSeconds(7.5),
            Resolution = VideoResolution.P720,
            AspectRatio = VideoAspectRatio.Landscape,
            Metadata = new Dictionary<string, string> { ["secret"] = "secret" },
        }.ToString();

        Assert.Equal("image-to-video 7.5s 720p 16:9", text);
    }

    [Fact]
    public void ToString_PromptOnly_IsTheOperation() => Assert.Equal("text-to-video", new VideoRequest("secret").ToString());

    [Fact]
    public void Equals_SameContent_IsTrue()
    {
        var (first, second) = (new VideoRequest("x") { Seed = 1 }, new VideoRequest("x") { Seed = 1 });

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, new VideoRequest("y") { Seed = 1 });
        Assert.False(first.Equals(null));
    }

    [Fact]
    public void WithoutBytes_BytesEverywhere_KeepsHashesAndFingerprint()
    {
        var bytes = VideoMedia.FromBytes(new byte[] { 1, 2, 3 }, "image/png");
        var request = new VideoRequest
        {
            StartFrame = bytes,
            EndFrame = bytes,
            ReferenceImages = [bytes, Media],
            ReferenceVideos = [bytes],
            ReferenceAudio = [bytes],
            DrivingAudio = bytes,
            SourceVideo = bytes,
        };

        var stripped = request.WithoutBytes();

        Assert.Equal(request.Fingerprint, stripped.Fingerprint);
        Assert.DoesNotContain("\"data\"", stripped.ToJson(), StringComparison.Ordinal);
        Assert.Same(Media, stripped.ReferenceImages[1]);
        var stored = Assert.IsType<StoredVideoMedia>(stripped.StartFrame);
        Assert.Equal((3L, "image/png", null, ((BytesVideoMedia)bytes).Sha256), (stored.Length, stored.ContentType, stored.Reference, stored.Sha256));
        Assert.Equal(bytes.Facts, stored.Facts);
    }
}

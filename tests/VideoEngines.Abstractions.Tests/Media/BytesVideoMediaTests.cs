using System.Text.Json;

namespace VideoEngines.Abstractions.Tests.Media;

public class BytesVideoMediaTests
{
    [Fact]
    public void Facts_OfARealFile_AreReadFromTheContent() => Assert.Equal(
        new MediaFacts
        {
            ContentType = "video/mp4",
            Length = SampleFiles.Read("rotated.mp4").Length,
            Width = 54,
            Height = 96,
            Duration = TimeSpan.FromSeconds(1.5),
            FramesPerSecond = 10,
            HasAudio = false,
            Basis = MediaFactsBasis.Inspected,
        },
        Media("rotated.mp4", "video/mp4").Facts);

    [Fact]
    public void Facts_DeclaredBesides_CompleteTheContent()
    {
        var media = Media("live.webm", "video/webm") with { Facts = new() { Duration = TimeSpan.FromSeconds(3) } };

        Assert.Equal((96, 54), (media.Facts!.Width, media.Facts.Height));
        Assert.Equal(TimeSpan.FromSeconds(3), media.Facts.Duration);
        Assert.Equal(MediaFactsBasis.Declared, media.Facts.Basis);
    }

    [Fact]
    public void Facts_DeclaredAgainstTheContent_DoNotWin()
    {
        var media = Media("silent.mp4", "video/mp4") with { Facts = new() { Width = 1280, Height = 720, Duration = TimeSpan.FromSeconds(9) } };

        Assert.Equal((96, 54), (media.Facts!.Width, media.Facts.Height));
        Assert.Equal(TimeSpan.FromSeconds(1.5), media.Facts.Duration);
        Assert.Equal(MediaMismatch.Size, media.Mismatch);
    }

    [Fact]
    public void ToJson_DeclaredAgainstTheContent_IsStillDeclaredAgainstItAfterwards()
    {
        var request = new VideoRequest { StartFrame = Media("odd.png", "image/png") with { Facts = new() { Width = 1 } } };

        Assert.Equal(MediaMismatch.Size, Assert.IsType<BytesVideoMedia>(VideoRequest.Parse(request.ToJson()).StartFrame).Mismatch);
    }

    [Theory]
    [InlineData("odd.png", "image/png", nameof(MediaMismatch.None))]
    [InlineData("odd.png", "IMAGE/PNG", nameof(MediaMismatch.None))]
    [InlineData("tone.wav", "audio/x-wav", nameof(MediaMismatch.None))]
    [InlineData("tone.opus", "audio/ogg; codecs=opus", nameof(MediaMismatch.None))]
    [InlineData("silent.mov", "video/mp4", nameof(MediaMismatch.None))]
    [InlineData("silent.mkv", "video/webm", nameof(MediaMismatch.None))]
    [InlineData("odd.png", "image/x-unlisted", nameof(MediaMismatch.None))]
    [InlineData("odd.png", "image/jpeg", nameof(MediaMismatch.Type))]
    [InlineData("silent.webm", "video/mp4", nameof(MediaMismatch.Type))]
    [InlineData("tone.aac", "audio/mpeg", nameof(MediaMismatch.Type))]
    public void Mismatch_Type_FollowsFromTheContent(string file, string contentType, string mismatch) => Assert.Equal(mismatch, Media(file, contentType).Mismatch.ToString());

    [Theory]
    [InlineData("image/png", nameof(MediaMismatch.UnknownContent))]
    [InlineData("video/mp4", nameof(MediaMismatch.UnknownContent))]
    [InlineData("image/svg+xml", nameof(MediaMismatch.None))]
    public void Mismatch_BytesOfNoKnownType_CountsForTypesWithASignature(string contentType, string mismatch) =>
        Assert.Equal(mismatch, Assert.IsType<BytesVideoMedia>(VideoMedia.FromBytes("<svg/>"u8.ToArray(), contentType)).Mismatch.ToString());

    public static TheoryData<string, MediaFacts, string> Declarations => new()
    {
        { "as it is", new() { ContentType = "video/mp4", Width = 96, Height = 54, Duration = TimeSpan.FromSeconds(0.6), HasAudio = true }, nameof(MediaMismatch.None) },
        { "rounded", new() { Duration = TimeSpan.FromSeconds(1), FramesPerSecond = 10.4m }, nameof(MediaMismatch.None) },
        { "type", new() { ContentType = "video/webm" }, nameof(MediaMismatch.DeclaredType) },
        { "unlisted type", new() { ContentType = "application/zip" }, nameof(MediaMismatch.DeclaredType) },
        { "name of the same type", new() { ContentType = "video/quicktime" }, nameof(MediaMismatch.None) },
        { "bytes", new() { Length = 7 }, nameof(MediaMismatch.Length) },
        { "height", new() { Height = 55 }, nameof(MediaMismatch.Size) },
        { "duration", new() { Duration = TimeSpan.FromSeconds(2.2) }, nameof(MediaMismatch.Duration) },
        { "rate", new() { FramesPerSecond = 30 }, nameof(MediaMismatch.FramesPerSecond) },
        { "sound", new() { HasAudio = false }, nameof(MediaMismatch.HasAudio) },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Mismatch_DeclaredFacts_AreComparedWithTheContent(string name, MediaFacts declared, string mismatch)
    {
        Assert.NotEmpty(name);
        var media = Media("sound.mp4", "video/mp4") with { Facts = declared };

        Assert.Equal(mismatch, media.Mismatch.ToString());
    }

    [Fact]
    public void WithoutBytes_KeepsWhatWasInspected()
    {
        var stored = new VideoRequest { StartFrame = Media("odd.png", "image/png") }.WithoutBytes().StartFrame!;

        Assert.Equal((131, 77, MediaFactsBasis.Inspected), (stored.Facts!.Width!.Value, stored.Facts.Height!.Value, stored.Facts.Basis));
    }

    [Fact]
    public void Json_InspectedFacts_SayItAndRoundTrip()
    {
        var request = new VideoRequest { StartFrame = VideoMedia.FromUri("https://example.com/a.mp4") with { Facts = new() { FramesPerSecond = 29.97m, HasAudio = true, Basis = MediaFactsBasis.Inspected } } };

        using var json = JsonDocument.Parse(request.ToJson());

        Assert.Equal("""{"framesPerSecond":29.97,"hasAudio":true,"basis":"inspected"}""", json.RootElement.GetProperty("startFrame").GetProperty("facts").GetRawText());
        Assert.Equal(request.StartFrame.Facts, VideoRequest.Parse(request.ToJson()).StartFrame!.Facts);
    }

    private static BytesVideoMedia Media(string file, string contentType) => new(SampleFiles.Read(file), contentType);
}

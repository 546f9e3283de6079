using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

/// <summary>Other people's decoders judge the images.</summary>
public sealed class StillImageTests
{
    // Width and height, odd and no multiple of a block among them.
    public static TheoryData<int, int, bool> Sizes => new()
    {
        { 1280, 720, true },
        { 1280, 720, false },
        { 720, 1280, false },
        { 1001, 563, true },
        { 1001, 563, false },
        { 16, 16, true },
        { 17, 4095, false },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Create_AnySize_DecodesWithoutErrorAndShowsTheScene(int width, int height, bool png)
    {
        const int Seed = 5;
        using var file = new TemporaryFile(StillImage.Create(width, height, Seed, png ? StillFormat.Png : StillFormat.Jpeg));
        using var film = new TemporaryFile(Mp4Synthesizer.Create(new Mp4Spec { Width = width + (width & 1), Height = height + (height & 1), FramesPerSecond = 24, Duration = TimeSpan.FromSeconds(1), Seed = Seed }));

        var (image, errors) = await MediaTool.Ffmpeg.RunAsync("-v", "error", "-i", file.Path, "-f", "rawvideo", "-pix_fmt", "rgb24", "-");
        var (frame, _) = await MediaTool.Ffmpeg.RunAsync(
            "-v", "error", "-i", film.Path, "-vf", $"select=eq(n\\,12),scale=in_color_matrix=bt709,format=rgb24,crop={width}:{height}:0:0:exact=1", "-f", "rawvideo", "-frames:v", "1", "-pix_fmt", "rgb24", "-");

        Assert.Equal("", errors);
        Assert.Equal(width * height * 3, image.Length);
        Assert.Equal(image.Length, frame.Length);
        var difference = image.Zip(frame, static (a, b) => Math.Abs(a - b)).Average();
        Assert.InRange(difference, 0, 6);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Create_SameSeed_GivesTheSameBytesAndAnotherSeedOthers(bool png)
    {
        var format = png ? StillFormat.Png : StillFormat.Jpeg;
        var first = StillImage.Create(320, 180, 1, format);

        Assert.Equal(first, StillImage.Create(320, 180, 1, format));
        Assert.NotEqual(first, StillImage.Create(320, 180, 2, format));
    }
}

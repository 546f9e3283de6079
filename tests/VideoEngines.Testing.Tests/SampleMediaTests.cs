namespace VideoEngines.Testing.Tests;

public class SampleMediaTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1280, 720)]
    [InlineData(333, 4001)]
    public void Png_Size_IsWhatTheContentTells(int width, int height)
    {
        var facts = SampleMedia.Png(width, height).Facts!;

        Assert.Equal((width, height, MediaFactsBasis.Inspected), (facts.Width!.Value, facts.Height!.Value, facts.Basis));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(5_242_880)]
    public void Png_Length_IsFilledUp(int length) => Assert.True(SampleMedia.Png(8, 8, length).Bytes.Length == Math.Max(length, SampleMedia.Png(8, 8).Bytes.Length));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1280, 720)]
    [InlineData(333, 4001)]
    public void Jpeg_Size_IsWhatTheContentTells(int width, int height)
    {
        var facts = SampleMedia.Jpeg(width, height).Facts!;

        Assert.Equal((width, height, "image/jpeg"), (facts.Width!.Value, facts.Height!.Value, facts.ContentType));
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(7)]
    public void Wav_Duration_IsWhatTheContentTells(double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), SampleMedia.Wav(TimeSpan.FromSeconds(seconds)).Facts!.Duration);

    [Fact]
    public void Mp4_Everything_IsWhatTheContentTells()
    {
        var media = SampleMedia.Mp4(640, 360, TimeSpan.FromSeconds(2.5), 30);

        Assert.Equal(
            new MediaFacts
            {
                ContentType = "video/mp4",
                Length = media.Bytes.Length,
                Width = 640,
                Height = 360,
                Duration = TimeSpan.FromSeconds(2.5),
                FramesPerSecond = 30,
                HasAudio = false,
                Basis = MediaFactsBasis.Inspected,
            },
            media.Facts);
    }

    [Fact]
    public void Mp4_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleMedia.Mp4(0, 1, TimeSpan.FromSeconds(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleMedia.Mp4(1, 1, TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleMedia.Mp4(1, 1, TimeSpan.FromSeconds(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SampleMedia.Png(1, 16385));
    }
}

using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class Mp4SpecTests
{
    private static readonly Mp4Spec Valid = new() { Width = 640, Height = 360, FramesPerSecond = 24, Duration = TimeSpan.FromSeconds(1) };

    [Theory]
    [InlineData(0)]
    [InlineData(14)]
    [InlineData(641)]
    [InlineData(4098)]
    [InlineData(-640)]
    public void Size_OddOrOutOfRange_IsRefusedByName(int size)
    {
        var width = Assert.Throws<ArgumentOutOfRangeException>(() => Valid with { Width = size });
        var height = Assert.Throws<ArgumentOutOfRangeException>(() => Valid with { Height = size });

        Assert.Contains($"Width must be an even number of pixels from 16 to 4096, not {size}.", width.Message, StringComparison.Ordinal);
        Assert.Equal("Height", height.ParamName);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void FramesPerSecond_OutOfRange_IsRefused(int framesPerSecond)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Valid with { FramesPerSecond = framesPerSecond });

        Assert.Contains("1 to 60 frames per second", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(60.01)]
    public void Duration_OutOfRange_IsRefused(double seconds)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Valid with { Duration = TimeSpan.FromSeconds(seconds) });

        Assert.Contains("above 0 and at most 60 seconds", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData((1L << 30) + 1)]
    public void MinimumLength_OutOfRange_IsRefused(long length)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Valid with { MinimumLength = length });
    }

    [Theory]
    [InlineData(5, 24, 120)]
    [InlineData(2.5, 25, 63)]
    [InlineData(2.5, 24, 60)]
    [InlineData(60, 60, 3600)]
    [InlineData(0.001, 1, 1)]
    public void FrameCount_AnyDuration_RoundsToWholeFramesAndAtLeastOne(double seconds, int framesPerSecond, int expected)
    {
        var spec = Valid with { Duration = TimeSpan.FromSeconds(seconds), FramesPerSecond = framesPerSecond };

        Assert.Equal(expected, spec.FrameCount);
    }
}

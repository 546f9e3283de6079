using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class H264LevelTests
{
    [Theory]
    [InlineData(11, 9, 15, 10)]
    [InlineData(80, 45, 24, 31)]
    [InlineData(80, 45, 30, 31)]
    [InlineData(80, 45, 60, 32)]
    [InlineData(120, 68, 30, 40)]
    [InlineData(120, 68, 60, 42)]
    [InlineData(240, 135, 24, 51)]
    [InlineData(240, 135, 60, 52)]
    [InlineData(256, 256, 60, 60)]
    [InlineData(256, 1, 1, 40)]
    public void For_SizeAndRate_IsLowestThatAllowsBoth(int columns, int rows, int framesPerSecond, byte expected)
    {
        Assert.Equal(expected, H264Level.For(columns, rows, framesPerSecond));
    }
}

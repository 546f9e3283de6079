using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class AacTrackTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(1024, 2)]
    [InlineData(1025, 3)]
    [InlineData(240_000, 236)]
    public void Create_Samples_AreCoveredWithinOneFrameAfterPriming(long samples, int expected)
    {
        Assert.Equal(expected, AacTrack.Create(samples, 0).Length);
    }

    [Fact]
    public void Create_LongTrack_RepeatsOneFrameBetweenFades()
    {
        var frames = AacTrack.Create(240_000, 3);

        Assert.All(frames[8..^8], frame => Assert.Same(frames[8], frame));
        Assert.NotEqual(frames[0], frames[8]);
    }

    [Fact]
    public void Create_OtherChord_SoundsDifferent()
    {
        Assert.NotEqual(AacTrack.Create(48_000, 0)[20], AacTrack.Create(48_000, 1)[20]);
    }
}

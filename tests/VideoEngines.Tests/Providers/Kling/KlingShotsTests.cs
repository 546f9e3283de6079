namespace VideoEngines.Providers.Kling;

public sealed class KlingShotsTests
{
    [Fact]
    public void ToPrompt_Shots_AreNumbered() => Assert.Equal("shot 1, 2, a boat; shot 2, 3, a harbour, at night;", KlingShots.ToPrompt(new KlingShot(2, "a boat"), new KlingShot(3, " a harbour, at night ")));

    [Fact]
    public void ToPrompt_NoShots_IsAnError() => Assert.Throws<ArgumentException>(() => KlingShots.ToPrompt([]));

    [Theory]
    [InlineData(0, "a boat")]
    [InlineData(-1, "a boat")]
    [InlineData(2, " ")]
    [InlineData(2, "a boat; a harbour")]
    public void ToPrompt_ShotThatKlingCannotRead_IsAnError(int seconds, string words) => Assert.Throws<ArgumentException>(() => KlingShots.ToPrompt(new KlingShot(seconds, words)));

    [Fact]
    public void ToPrompt_TooMuch_IsAnError()
    {
        Assert.Throws<ArgumentException>(() => KlingShots.ToPrompt([.. Enumerable.Repeat(new KlingShot(1, "a"), 7)]));
        Assert.Throws<ArgumentException>(() => KlingShots.ToPrompt(new KlingShot(1, new string('a', 513))));
        Assert.NotNull(KlingShots.ToPrompt([.. Enumerable.Repeat(new KlingShot(1, new string('a', 512)), 6)]));
    }

    [Theory]
    [InlineData("shot 1, 2, a; shot 2, 3, b;")]
    [InlineData("Shot 1,2,a;SHOT 2,3,b")]
    [InlineData("镜头 1, 2, 一只纸船; 镜头 2, 3, 港口;")]
    [InlineData("a boat; a harbour")]
    [InlineData("a shot 1, 9, of a boat")]
    [InlineData(null)]
    public void FindViolation_FormOrProse_IsFine(string? prompt) => Assert.Null(KlingShots.FindViolation(prompt, 5));

    [Theory]
    [InlineData("shot 1, 2, a; shot 2, 2, b;", "4 seconds")]
    [InlineData("shot 1, 2, a; shot 3, 3, b;", "Part 2")]
    [InlineData("shot 1, 2.5, a; shot 2, 2, b;", "Part 1")]
    [InlineData("shot 1, 5, a; and then a harbour", "Part 2")]
    [InlineData("shot 1, 99999999999, a;", "Part 1")]
    public void FindViolation_FormWithAFault_SaysWhere(string prompt, string named) => Assert.Contains(named, KlingShots.FindViolation(prompt, 5), StringComparison.Ordinal);
}

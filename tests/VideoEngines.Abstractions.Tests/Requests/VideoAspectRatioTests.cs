namespace VideoEngines.Abstractions.Tests.Requests;

public class VideoAspectRatioTests
{
    [Theory]
    [InlineData(1920, 1080, 16, 9)]
    [InlineData(9, 16, 9, 16)]
    [InlineData(7, 7, 1, 1)]
    [InlineData(21, 9, 7, 3)]
    public void Constructor_Size_IsReduced(int width, int height, int reducedWidth, int reducedHeight)
    {
        var ratio = new VideoAspectRatio(width, height);

        Assert.Equal((reducedWidth, reducedHeight), (ratio.Width, ratio.Height));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-16, 9)]
    public void Constructor_SideBelowOne_IsRefused(int width, int height) => Assert.Throws<ArgumentOutOfRangeException>(() => new VideoAspectRatio(width, height));

    [Theory]
    [InlineData("16:9")]
    [InlineData("1:1")]
    [InlineData("7:3")]
    public void Parse_Text_PrintsTheSame(string text) => Assert.Equal(text, VideoAspectRatio.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("16")]
    [InlineData("16:")]
    [InlineData(":9")]
    [InlineData("16/9")]
    [InlineData("16:9:1")]
    [InlineData("0:9")]
    [InlineData("-16:9")]
    [InlineData("16.0:9")]
    [InlineData(" 16:9")]
    [InlineData("99999999999:9")]
    public void Parse_OtherText_IsRefused(string text)
    {
        Assert.False(VideoAspectRatio.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => VideoAspectRatio.Parse(text));
    }

    [Fact]
    public void TryParse_Null_IsRefused() => Assert.False(VideoAspectRatio.TryParse(null, null, out _));

    [Fact]
    public void NamedValues_Are_WhatTheirNamesSay() =>
        Assert.Equal(("16:9", "9:16", "1:1"), (VideoAspectRatio.Landscape.ToString(), VideoAspectRatio.Portrait.ToString(), VideoAspectRatio.Square.ToString()));
}

namespace VideoEngines.Abstractions.Tests.Requests;

public class VideoResolutionTests
{
    [Theory]
    [InlineData("720p", "720p", 720, false)]
    [InlineData("1080P", "1080p", 1080, false)]
    [InlineData("0480p", "480p", 480, false)]
    [InlineData("2k", "2k", 1440, false)]
    [InlineData("4K", "4k", 2160, false)]
    [InlineData("1280x720", "1280x720", 720, true)]
    [InlineData("720X1280", "720x1280", 720, true)]
    public void Parse_Text_GivesNameAndShortSide(string text, string name, int shortSide, bool exact)
    {
        var resolution = VideoResolution.Parse(text);

        Assert.Equal((name, shortSide, exact), (resolution.Name, resolution.ShortSide, resolution.IsExact));
        Assert.Equal(name, resolution.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("p")]
    [InlineData("0p")]
    [InlineData("-720p")]
    [InlineData("720")]
    [InlineData("720 p")]
    [InlineData("8k")]
    [InlineData("x")]
    [InlineData("1280x")]
    [InlineData("x720")]
    [InlineData("1280x0")]
    [InlineData("1280*720")]
    [InlineData("1280x720x1")]
    [InlineData("99999999999p")]
    public void Parse_OtherText_IsRefused(string text)
    {
        Assert.False(VideoResolution.TryParse(text, null, out _));
        Assert.Throws<FormatException>(() => VideoResolution.Parse(text));
    }

    [Fact]
    public void FromPixels_Size_IsExact()
    {
        var resolution = VideoResolution.FromPixels(1280, 720);

        Assert.Equal((1280, 720, true), (resolution.Width, resolution.Height, resolution.IsExact));
        Assert.Equal(VideoResolution.Parse("1280x720"), resolution);
    }

    [Fact]
    public void FromPixels_SideBelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => VideoResolution.FromPixels(0, 720));

    [Fact]
    public void Equals_ClassAndExactSize_Differ() => Assert.NotEqual(VideoResolution.P720, VideoResolution.FromPixels(1280, 720));

    [Fact]
    public void Default_NotSet_HasNoName() => Assert.Equal((string.Empty, 0), (default(VideoResolution).Name, default(VideoResolution).ShortSide));

    [Fact]
    public void NamedValues_Are_WhatTheirNamesSay() =>
        Assert.Equal(("720p", "1080p", "4k"), (VideoResolution.P720.Name, VideoResolution.P1080.Name, VideoResolution.FourK.Name));
}

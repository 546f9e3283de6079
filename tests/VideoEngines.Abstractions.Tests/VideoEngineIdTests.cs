namespace VideoEngines.Abstractions.Tests;

public class VideoEngineIdTests
{
    [Theory]
    [InlineData("kling/v3", "kling", "v3", null)]
    [InlineData("runway/gen4.5", "runway", "gen4.5", null)]
    [InlineData("kling/v3@fal", "kling", "v3", "fal")]
    [InlineData("bytedance/seedance-1.0_pro@replicate.eu", "bytedance", "seedance-1.0_pro", "replicate.eu")]
    [InlineData("1/2@3", "1", "2", "3")]
    public void Parse_Name_GivesItsParts(string text, string maker, string model, string? host)
    {
        var id = VideoEngineId.Parse(text);

        Assert.Equal((maker, model, host), (id.Maker, id.Model, id.Host));
        Assert.Equal(text, id.ToString());
        Assert.False(id.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("kling")]
    [InlineData("/")]
    [InlineData("kling/")]
    [InlineData("/v3")]
    [InlineData("kling/v3@")]
    [InlineData("kling/@fal")]
    [InlineData("@fal")]
    [InlineData("kling@fal/v3")]
    [InlineData("kling/v3/pro")]
    [InlineData("kling/v3@fal@eu")]
    [InlineData("Kling/v3")]
    [InlineData("kling/V3")]
    [InlineData("kling/v3@Fal")]
    [InlineData(" kling/v3")]
    [InlineData("kling/v3 ")]
    [InlineData("kling /v3")]
    [InlineData("kling/-v3")]
    [InlineData(".kling/v3")]
    [InlineData("kling/v3:latest")]
    [InlineData("kling/v3\n")]
    [InlineData("klíng/v3")]
    [InlineData("kling/v٣")]
    public void TryParse_OtherText_IsRefused(string text)
    {
        Assert.False(VideoEngineId.TryParse(text, out var id));
        Assert.True(id.IsEmpty);
        Assert.Throws<FormatException>(() => VideoEngineId.Parse(text));
    }

    [Fact]
    public void TryParse_Null_IsRefused() => Assert.False(VideoEngineId.TryParse(null, out _));

    [Fact]
    public void Parse_NearName_SaysHowToWriteIt()
    {
        var error = Assert.Throws<FormatException>(() => VideoEngineId.Parse("Kling 3.0"));

        Assert.Contains("'Kling 3.0'", error.Message, StringComparison.Ordinal);
        Assert.Contains("maker/model", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SpanAndProvider_AreTheSame()
    {
        Assert.Equal(VideoEngineId.Parse("a/b"), VideoEngineId.Parse("a/b".AsSpan(), null));
        Assert.Equal(VideoEngineId.Parse("a/b"), VideoEngineId.Parse("a/b", null));
        Assert.True(VideoEngineId.TryParse("a/b".AsSpan(), null, out _));
    }

    [Fact]
    public void ImplicitConversion_Text_Parses()
    {
        VideoEngineId id = "kling/v3";

        Assert.Equal(VideoEngineIds.KlingV3, id);
        Assert.Equal("runway/gen4.5", VideoEngineIds.RunwayGen45);
    }

    [Fact]
    public void Equals_SameNameFromTwoTexts_IsTrue()
    {
        var built = VideoEngineId.Parse(string.Concat("kling", "/", "v3"));

        Assert.Equal(VideoEngineIds.KlingV3, built);
        Assert.Equal(VideoEngineIds.KlingV3.GetHashCode(), built.GetHashCode());
        Assert.NotEqual(VideoEngineIds.KlingV3, "kling/v3@fal");
    }

    [Fact]
    public void Default_NoName_HasEmptyParts()
    {
        var id = default(VideoEngineId);

        Assert.True(id.IsEmpty);
        Assert.Equal((string.Empty, string.Empty, null, string.Empty), (id.Maker, id.Model, id.Host, id.ToString()));
    }
}

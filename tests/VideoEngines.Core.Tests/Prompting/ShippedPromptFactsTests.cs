using VideoEngines.Catalog;

namespace VideoEngines.Core.Tests.Prompting;

/// <summary>What the shipped catalog says about prompts.</summary>
public sealed class ShippedPromptFactsTests
{
    /// <summary>No source tells how these like to be asked: any model at all, and one that never had an API.</summary>
    private static readonly string[] Untold = ["openai/sora", "replicate/any"];

    [Fact]
    public void Models_ThatTakeWords_HaveAStyle() => Assert.Equal(
        Untold,
        EngineCatalog.Default.Models.Where(static model => model.PromptStyle is null && model.Operations.Values.Any(static o => o.TakesWords && !o.Operation.MakesImages)).Select(static model => model.Id.ToString()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("kling/lip-sync", "talking-head")]
    [InlineData("alibaba/wan-2.2-s2v", "talking-head")]
    [InlineData("alibaba/wan-2.2-animate", "motion-transfer")]
    [InlineData("runway/act-two", "motion-transfer")]
    public void Operations_WithoutAPrompt_TakeNoWords(string engine, string operation)
    {
        Assert.True(EngineCatalog.Default.TryGetOffer(engine, out var offer));
        Assert.False(offer.Operations[new(operation)].TakesWords);
    }

    [Fact]
    public void Elements_All_CanBeMentioned() => Assert.All(
        EngineCatalog.Default.Offers.Where(static offer => offer.Operations.Values.Any(static o => o.Elements is not null)),
        static offer => Assert.NotNull(offer.Mentions?.Element));

    [Theory]
    [InlineData("kling/v3-omni", "@image_{n}|@video_{n}||@{name}")]
    [InlineData("kling/v3", "|||@{name}")]
    [InlineData("kling/v3@fal", "|||@Element{n}")]
    [InlineData("kling/o1@fal", "@Image{n}|@Video{n}||@Element{n}")]
    [InlineData("kling/v3-omni@replicate", "<<<image_{n}>>>|<<<video_{n}>>>||")]
    [InlineData("bytedance/seedance-2.0", "Image {n}|Video {n}|Audio {n}|")]
    [InlineData("bytedance/seedance-2.0@fal", "@Image{n}|@Video{n}|@Audio{n}|")]
    [InlineData("bytedance/seedance-2.0@replicate", "[Image{n}]|[Video{n}]|[Audio{n}]|")]
    [InlineData("alibaba/wan-2.6", "character{n}|character{n}||")]
    [InlineData("alibaba/wan-2.7", "Image {n}|Video {n}||")]
    [InlineData("google/veo-3.1", null)]
    [InlineData("bytedance/seedance-2.0@runway", null)]
    public void Mentions_OfOffer_AreAsDocumented(string engine, string? expected)
    {
        Assert.True(EngineCatalog.Default.TryGetOffer(engine, out var offer));
        Assert.Equal(expected, offer.Mentions is { } m ? $"{m.Image}|{m.Video}|{m.Audio}|{m.Element}" : null);
    }
}

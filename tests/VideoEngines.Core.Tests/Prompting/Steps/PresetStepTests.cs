using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Prompting;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Prompting.Steps;

/// <summary>Sound, seeds and styles.</summary>
public sealed class PresetStepTests
{
    private static readonly VideoPrompt Loud = new() { Subject = "a bell", Sound = "ringing", Dialogue = "He says: \"Hear that?\"" };

    [Theory]
    [InlineData(AudioSupport.Optional, true, "sound-asked-for")]
    [InlineData(AudioSupport.Always, true, "sound-asked-for")]
    [InlineData(AudioSupport.Never, true, "sound-asked-for")]
    [InlineData(AudioSupport.Unknown, null, "")]
    public void Sound_WordsAboutIt_AskForIt(AudioSupport support, bool? asked, string changes)
    {
        var shaped = ShapeCase.Shape(new(Loud), Audio(support));

        Assert.Equal((asked, changes), (shaped.Request.GenerateAudio, ShapeCase.Codes(shaped)));
        Assert.Contains("ringing", shaped.Prompt, StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_SilenceAskedFor_IsAProblem() => Assert.Equal(ReasonKind.PromptSound, Assert.Single(ShapeCase.Shape(new VideoRequest(Loud) { GenerateAudio = false }).Problems).Kind);

    [Fact]
    public void Sound_SilentEngineThatMayAdapt_LosesTheWordsAndSaysSo()
    {
        var shaped = ShapeCase.Shape(new(Loud), Audio(AudioSupport.Never), adapts: true);

        Assert.Equal(("A bell.", null, RequestChangeCodes.SoundLeftOut), (shaped.Prompt, shaped.Request.GenerateAudio, ShapeCase.Codes(shaped)));
    }

    [Fact]
    public void Sound_SoundAskedForAtASilentEngine_IsNotAdaptedAway() =>
        Assert.True(ShapeCase.Shape(new VideoRequest(Loud) { GenerateAudio = true }, Audio(AudioSupport.Never), adapts: true).Request.GenerateAudio);

    [Theory]
    [InlineData(null, 7L, "preset-seed")]
    [InlineData(5L, 5L, "")]
    [InlineData(0L, 0L, "")]
    public void Seed_OfTheStyle_IsUsedUnlessTheRequestHasOne(long? own, long expected, string changes)
    {
        var shaped = ShapeCase.Shape(new VideoRequest("a boat") { Seed = own, Style = new() { Seed = 7 } });

        Assert.Equal((expected, changes), (shaped.Request.Seed, ShapeCase.Codes(shaped)));
    }

    [Fact]
    public void Seed_OfACharacter_WinsOverThatOfTheStyle() =>
        Assert.Equal(0, ShapeCase.Shape(new VideoRequest("@a waves") { Characters = [new() { Name = "a", Seed = 0 }], Style = new() { Seed = 7 } }).Request.Seed);

    [Theory]
    [InlineData(101, CapabilitySupport.Yes)]
    [InlineData(7, CapabilitySupport.No)]
    [InlineData(7, CapabilitySupport.Unknown)]
    public void Seed_ThatTheEngineDoesNotTake_IsLeftOutAndTold(long seed, CapabilitySupport support)
    {
        var shaped = ShapeCase.Shape(new VideoRequest("a boat") { Style = new() { Seed = seed } }, ShapeCase.Offer(c => c with { Seed = c.Seed with { Support = support } }));

        Assert.Equal((null, RequestChangeCodes.PresetSeedUnused), (shaped.Request.Seed, ShapeCase.Codes(shaped)));
    }

    [Fact]
    public void Style_Words_FollowThoseOfThePrompt()
    {
        var shaped = ShapeCase.Shape(new VideoRequest(new VideoPrompt { Subject = "a boat", Style = "35 mm" }) { Style = "muted colours" });

        Assert.Equal(("A boat. Style: 35 mm; muted colours.", null), (shaped.Prompt, shaped.Request.Style));
    }

    [Fact]
    public void Style_Images_BecomeStyleReferences()
    {
        var shaped = ShapeCase.Shape(new VideoRequest("a boat") { StyleReferences = [ShapeCase.Image("one")], Style = new() { ReferenceImages = [ShapeCase.Image("two")] } });

        Assert.Equal(["one", "two"], shaped.Request.StyleReferences.Select(static image => image.Name));
        Assert.Equal("a boat", shaped.Prompt);
    }

    private static EngineOffer Audio(AudioSupport support) => ShapeCase.Offer(c => c with { Audio = support == AudioSupport.Unknown ? AudioCapability.Unknown : new() { Support = support, Source = TestCatalog.Source } });
}

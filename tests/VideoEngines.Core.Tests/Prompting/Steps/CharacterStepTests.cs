using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Prompting;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Prompting.Steps;

public sealed class CharacterStepTests
{
    private static readonly VideoCharacter Maya = new()
    {
        Name = "maya",
        Description = "red braids",
        ReferenceImages = [ShapeCase.Image("front"), ShapeCase.Image("side")],
        Elements = new Dictionary<string, string> { ["a"] = "163" },
    };

    private static readonly VideoRequest Request = new("@maya waves, @maya smiles") { Characters = [Maya] };

    [Fact]
    public void Apply_ElementById_StaysACharacterAndIsMentionedByName()
    {
        var shaped = ShapeCase.Shape(Request, ByElements(ElementForm.Id, "@{name}"));

        Assert.Equal("@maya (red braids) waves, @maya smiles", shaped.Prompt);
        Assert.Equal([Maya], shaped.Request.Characters);
        Assert.Empty(shaped.Request.ReferenceImages);
        Assert.Equal(RequestChangeCodes.CharacterAsElement, ShapeCase.Codes(shaped));
    }

    [Fact]
    public void Apply_ElementsOfImages_AreNumberedAfterThoseOfTheOptions()
    {
        var options = new Dictionary<string, JsonElement> { ["a"] = JsonDocument.Parse("""{ "elements": [{}] }""").RootElement };
        var shaped = ShapeCase.Shape(
            Request with { Prompt = "@Element1, @maya and @max", Characters = [Maya, Maya with { Name = "max", Description = null }], Options = options },
            ByElements(ElementForm.Images, "<e{n}>"));

        Assert.Equal("<e1>, <e2> (red braids) and <e3>", shaped.Prompt);
    }

    [Theory]
    [InlineData(ElementForm.Id, 1, null, false, "character-as-element, character-as-references")]
    [InlineData(ElementForm.Images, 3, 1, false, "character-as-references, character-as-references")]
    [InlineData(ElementForm.Id, 3, null, true, "character-as-references, character-as-references")]
    public void Apply_WhereElementsDoNotFit_SendsReferences(ElementForm form, int most, int? images, bool needsFrame, string expected)
    {
        var shaped = ShapeCase.Shape(Request with { Characters = [Maya, Maya with { Name = "max" }] }, ByElements(form, "@{name}", most, images, needsFrame));

        Assert.Equal(expected, ShapeCase.Codes(shaped));
    }

    [Fact]
    public void Apply_NoIdAtTheHost_SendsReferences() => Assert.Equal(
        RequestChangeCodes.CharacterAsReferences,
        ShapeCase.Codes(ShapeCase.Shape(Request with { Characters = [Maya with { Elements = new Dictionary<string, string> { ["elsewhere"] = "1" } }] }, ByElements(ElementForm.Id, "@{name}"))));

    [Fact]
    public void Apply_References_FollowThoseOfTheRequest()
    {
        var shaped = ShapeCase.Shape(Request with { ReferenceImages = [ShapeCase.Image("hat")] }, ShapeCase.Offer(mentions: ShapeCase.Mentions()));

        Assert.Equal("[I2] (red braids) waves, [I2] smiles", shaped.Prompt);
        Assert.Equal(["hat", "front", "side"], shaped.Request.ReferenceImages.Select(static image => image.Name));
        Assert.Equal((VideoOperation.ReferenceToVideo, 0), (shaped.Request.EffectiveOperation, shaped.Request.Characters.Count));
    }

    [Fact]
    public void Apply_ReferencesWithoutAForm_KeepTheName() =>
        Assert.Equal("maya (red braids, seen in reference image 1) waves, maya smiles", ShapeCase.Shape(Request).Prompt);

    [Fact]
    public void Apply_NoReferences_MakesTheFirstImageTheStartFrame()
    {
        var shaped = ShapeCase.Shape(Request, ShapeCase.Offer(Takes("start-frame")));

        Assert.Equal(("maya (red braids) waves, maya smiles", "front", VideoOperation.ImageToVideo), (shaped.Prompt, shaped.Request.StartFrame?.Name, shaped.Request.EffectiveOperation));
        Assert.Equal(RequestChangeCodes.CharacterAsStartFrame, ShapeCase.Codes(shaped));
    }

    [Fact]
    public void Apply_NoPlaceForImages_IsAProblem()
    {
        var problem = Assert.Single(ShapeCase.Shape(Request, ShapeCase.Offer(Takes())).Problems);

        Assert.Equal(ReasonKind.Character, problem.Kind);
        Assert.Equal("a/m has no place for the images of the character maya in text-to-video; remove its ReferenceImages, or choose another engine", problem.Text);
    }

    [Fact]
    public void Apply_OperationThatWasAskedFor_IsNotChanged()
    {
        var shaped = ShapeCase.Shape(Request with { Operation = VideoOperation.TextToVideo }, ShapeCase.Offer(static c => c.Operation == VideoOperation.TextToVideo ? c with { Inputs = [] } : c));

        Assert.Equal(ReasonKind.Character, Assert.Single(shaped.Problems).Kind);
    }

    [Fact]
    public void Apply_CharacterOfWords_IsTold()
    {
        var shaped = ShapeCase.Shape(Request with { Characters = [Maya with { ReferenceImages = [] }] });

        Assert.Equal(("maya (red braids) waves, maya smiles", RequestChangeCodes.CharacterAsWords), (shaped.Prompt, ShapeCase.Codes(shaped)));
    }

    [Fact]
    public void Apply_UnmentionedCharacter_IsIntroducedFirst()
    {
        var request = new VideoRequest(new VideoPrompt { Subject = "a dog", Motion = "runs" }) { Characters = [Maya with { ReferenceImages = [] }] };

        Assert.Equal("Maya (red braids); a dog runs.", ShapeCase.Shape(request).Prompt);
    }

    private static Func<OperationCapabilities, OperationCapabilities> Takes(params string[] roles) => c => c with { Inputs = ShapeCase.Inputs(roles) };

    private static EngineOffer ByElements(ElementForm form, string template, int most = 3, int? images = 4, bool needsFrame = false) => ShapeCase.Offer(
        c => c with { Elements = new() { Maximum = most, Form = form, MaxImages = images, NeedsStartFrame = needsFrame, Source = TestCatalog.Source } },
        ShapeCase.Mentions(element: template)) with
    { Host = "a" };
}

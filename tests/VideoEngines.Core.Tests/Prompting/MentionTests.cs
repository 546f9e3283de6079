using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Prompting;

/// <summary>Mentions in the form of an engine.</summary>
public sealed class MentionTests
{
    private static readonly VideoRequest Request = new()
    {
        ReferenceImages = [ShapeCase.Image("hat"), ShapeCase.Image("boat")],
        ReferenceVideos = [ShapeCase.Video("walk")],
        ReferenceAudio = [VideoMedia.FromUri("https://media.example/rain.mp3") with { Name = "rain" }],
    };

    [Theory]
    [InlineData("@Image1 @image_2 @VIDEO1 @Audio1", "[I1] [I2] [V1] [A1]")]
    [InlineData("@hat @BOAT @walk @rain", "[I1] [I2] [V1] [A1]")]
    [InlineData("@@hat", "@hat")]
    public void Shape_Mentions_TakeTheEnginesForm(string prompt, string expected) => Assert.Equal(expected, Text(Request, prompt, ShapeCase.Mentions()));

    [Fact]
    public void Shape_EngineWithoutForms_SaysThemInWords() =>
        Assert.Equal("reference image 2, the reference video, the reference sound", Text(Request, "@boat, @walk, @rain", null));

    [Theory]
    [InlineData(MentionNumbering.PerKind, "x1 x2 x1")]
    [InlineData(MentionNumbering.ImagesFirst, "x1 x2 x3")]
    [InlineData(MentionNumbering.VideosFirst, "x2 x3 x1")]
    public void Shape_OneSequence_CountsBothKinds(MentionNumbering numbering, string expected) =>
        Assert.Equal(expected, Text(Request, "@hat @boat @walk", ShapeCase.Mentions("x{n}", "x{n}", numbering: numbering)));

    [Fact]
    public void Shape_CharacterBesideNamedVideo_CountsTheCharactersImagesBeforeIt() => Assert.Equal(
        "x3 dances like x4",
        Text(Request with { Characters = [new() { Name = "maya", ReferenceImages = [ShapeCase.Image("m")] }] }, "@maya dances like @walk", ShapeCase.Mentions("x{n}", "x{n}", numbering: MentionNumbering.ImagesFirst)));

    [Fact]
    public void Shape_SourceVideo_StandsBeforeReferenceVideos() =>
        Assert.Equal("[V1] moves as [V2], [V2]", Text(Request with { SourceVideo = ShapeCase.Video("take") }, "@take moves as @walk, @Video1", ShapeCase.Mentions()));

    [Fact]
    public void Shape_SourceVideoAlone_IsTheFirstVideo()
    {
        var request = new VideoRequest { SourceVideo = ShapeCase.Video("take") };

        Assert.Equal("[V1] [V1]", Text(request, "@take @Video1", ShapeCase.Mentions()));
        Assert.Equal("the source video", Text(request, "@Video1", null));
    }

    [Fact]
    public void Shape_NamedFrames_AreCalledFrames() => Assert.Equal(
        "from the first frame to the last frame",
        Text(new() { StartFrame = ShapeCase.Image("a"), EndFrame = ShapeCase.Image("b") }, "from @a to @b", ShapeCase.Mentions()));

    [Fact]
    public void Shape_ElementsOfOptions_AreMentionedById() =>
        Assert.Equal("@zhang waves", Text(WithElements("""{ "elements": [{ "elementId": 1, "id": "zhang" }] }"""), "@zhang waves", ShapeCase.Mentions(element: "@{name}")));

    [Fact]
    public void Shape_ElementsOfOptions_AreMentionedByPlace() =>
        Assert.Equal("<e2> waves", Text(WithElements("""{ "elements": [{}, {}] }"""), "@Element2 waves", ShapeCase.Mentions(element: "<e{n}>")));

    [Theory]
    [InlineData("""{ "elements": "none" }""")]
    [InlineData("""{ "elements": [1, null, { "id": 3 }] }""")]
    [InlineData("[]")]
    public void Shape_OddOptions_AreLeftToTheMapper(string options) => Assert.Empty(ShapeCase.Shape(WithElements(options) with { Prompt = "a @boat" }).Problems);

    [Theory]
    [InlineData("@Image3", "the prompt mentions @Image3, but there are not that many reference images; add it, or write @@ for a mere @")]
    [InlineData("@Image0", "the prompt mentions @Image0, but there are not that many reference images; add it, or write @@ for a mere @")]
    [InlineData("@Element1", "the prompt mentions @Element1, but there are not that many elements; add it, or write @@ for a mere @")]
    [InlineData("@bout", "the prompt mentions @bout, and nothing has that name; perhaps @boat was meant; write @@ for a mere @")]
    [InlineData("@somebody", "the prompt mentions @somebody, and nothing has that name; there are @hat, @boat, @walk, @rain; write @@ for a mere @")]
    public void Shape_MentionOfNothing_IsAProblem(string prompt, string expected)
    {
        var problem = Assert.Single(ShapeCase.Shape(Request with { Prompt = prompt }, ShapeCase.Offer(mentions: ShapeCase.Mentions())).Problems);

        Assert.Equal((ReasonKind.Mention, expected), (problem.Kind, problem.Text));
    }

    [Fact]
    public void Shape_TwoFilesOfOneName_AreAProblemWhenMentioned()
    {
        var request = new VideoRequest { ReferenceImages = [ShapeCase.Image("boat"), ShapeCase.Image("boat")] };

        Assert.Empty(ShapeCase.Shape(request with { Prompt = "@Image1" }).Problems);
        Assert.Equal("the prompt mentions @boat, and two files have that name; give each a name of its own", Assert.Single(ShapeCase.Shape(request with { Prompt = "@boat" }).Problems).Text);
    }

    [Fact]
    public void Shape_AtWithoutAnythingThatHasAName_IsLeftAlone()
    {
        var shaped = ShapeCase.Shape("a sign that says @harbour");

        Assert.Equal(("a sign that says @harbour", 0), (shaped.Prompt, shaped.Problems.Count));
    }

    private static VideoRequest WithElements(string options) => new() { Options = new Dictionary<string, JsonElement> { ["a"] = JsonDocument.Parse(options).RootElement } };

    private static string? Text(VideoRequest request, string prompt, MentionSyntax? mentions)
    {
        var shaped = ShapeCase.Shape(request with { Prompt = prompt }, ShapeCase.Offer(mentions: mentions));
        Assert.Empty(shaped.Problems);
        return shaped.Prompt;
    }
}

using System.Text;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Prompting.Steps;

public sealed class AdaptStepTests
{
    private static readonly VideoRequest Boat = new("a boat");

    private static readonly VideoRequest Everything = Boat with
    {
        NegativePrompt = "rain",
        CameraPath = Path("""{"moves":["pan left"]}"""),
        StyleReferences = [ShapeCase.Image("look")],
        ColorPalette = [new(255, 0, 0)],
    };

    [Fact]
    public void Apply_Strict_ChangesNothing()
    {
        var shaped = ShapeCase.Shape(Everything, NoNegatives());

        Assert.Equal((Everything, 0), (shaped.Request, shaped.Changes.Count));
    }

    [Fact]
    public void Apply_EverythingTheEngineDoesNotTake_IsTurnedAndTold()
    {
        var shaped = ShapeCase.Shape(Everything, NoNegatives(), adapts: true);

        Assert.Equal("A boat. Style: in the style of the reference image. Colour palette: #ff0000. The camera pans left. Avoid: rain.", shaped.Prompt);
        Assert.Equal("camera-path-as-moves, style-as-references, palette-as-words, negative-prompt-as-words, camera-as-words", ShapeCase.Codes(shaped));
        Assert.True(shaped.Request is { NegativePrompt: null, CameraPath: null, StyleReferences.Count: 0, ColorPalette.Count: 0, Camera.Count: 0, ReferenceImages.Count: 1 });
    }

    [Fact]
    public void Apply_WhatTheEngineTakes_IsLeftAlone()
    {
        var offer = ShapeCase.Offer(static c => c with { Inputs = ShapeCase.Inputs("camera-path", "style-reference", "color-palette", "reference-image") });

        Assert.Equal(Everything, ShapeCase.Shape(Everything, offer, adapts: true).Request);
    }

    [Fact]
    public void Apply_NegativesWhereTheyMayCallUpWhatTheyName_AreNotTold()
    {
        var shaped = ShapeCase.Shape(Boat with { NegativePrompt = "rain" }, NoNegatives("shot-prose"), adapts: true);

        Assert.Equal(("a boat", "rain"), (shaped.Prompt, shaped.Request.NegativePrompt));
    }

    [Fact]
    public void Apply_StyleReferencesBesideOthers_AreNamedByTheirOwnPlaces()
    {
        var request = Boat with { ReferenceImages = [ShapeCase.Image("hat")], StyleReferences = [ShapeCase.Image("one"), ShapeCase.Image("two")] };

        Assert.Equal("A boat. Style: in the style of [I2] and [I3].", ShapeCase.Shape(request, ShapeCase.Offer(mentions: ShapeCase.Mentions()), adapts: true).Prompt);
    }

    [Fact]
    public void Apply_PathThatCannotBeRead_IsAProblem() =>
        Assert.Equal(ReasonKind.CameraPath, Assert.Single(ShapeCase.Shape(Boat with { CameraPath = Path("{}") }, adapts: true).Problems).Kind);

    private static EngineOffer NoNegatives(string style = "mentions") =>
        ShapeCase.Offer(static c => c with { NegativePrompt = new() { Support = CapabilitySupport.No, Source = TestCatalog.Source } }, style: style);

    private static VideoMedia Path(string json) => VideoMedia.FromBytes(Encoding.UTF8.GetBytes(json), "application/json");
}

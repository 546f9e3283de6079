using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Prompting;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Prompting.Steps;

public sealed class CameraStepTests
{
    [Theory]
    [InlineData("dolly in", "dolly in", "a boat")]
    [InlineData("dolly in 0.5", "", "A boat. The camera dollies in.")]
    [InlineData("pan left", "", "A boat. The camera pans left.")]
    [InlineData("dolly in|static", "", "A boat. The camera dollies in. Then the camera stays completely still.")]
    public void Apply_NativeControls_TakeWhatTheyCanAndWordsTheRest(string asked, string native, string prompt)
    {
        var shaped = ShapeCase.Shape(Request(asked), Native(mostMoves: 1));

        Assert.Equal((native, prompt), (string.Join('|', shaped.Request.Camera), shaped.Prompt));
        Assert.Equal(native.Length == 0 ? RequestChangeCodes.CameraAsWords : string.Empty, ShapeCase.Codes(shaped));
    }

    [Fact]
    public void Apply_ControlsWithAmounts_TakeThem() => Assert.Equal("dolly in 0.5", Assert.Single(ShapeCase.Shape(Request("dolly in 0.5"), Native(amounts: true)).Request.Camera).ToString());

    [Fact]
    public void Apply_HalfOfTheMovesNative_SaysAllInWords() =>
        Assert.Equal("A boat. The camera dollies in. Then the camera pans left.", ShapeCase.Shape(Request("dolly in|pan left"), Native()).Prompt);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Apply_AmountOutOfRange_IsAProblem(double amount)
    {
        var request = new VideoRequest("a boat") { Camera = [new() { Kind = "pan", Direction = "left", Amount = (decimal)amount }] };

        Assert.Equal(ReasonKind.CameraAmount, Assert.Single(ShapeCase.Shape(request).Problems).Kind);
    }

    [Fact]
    public void Apply_NoSourceSaysHow_LeavesTheMovesToThePlan() =>
        Assert.Single(ShapeCase.Shape(Request("pan left"), ShapeCase.Offer(static c => c with { Camera = CameraCapability.Unknown })).Request.Camera);

    [Fact]
    public void Apply_EngineWithoutWords_KeepsTheMovesForTheRefusal() => Assert.Single(ShapeCase.Shape(
        Request("pan left"), ShapeCase.Offer(static c => c with { Prompt = new() { Accepted = CapabilitySupport.No, Source = TestCatalog.Source } })).Request.Camera);

    private static VideoRequest Request(string moves) => new("a boat") { Camera = [.. moves.Split('|').Select(static move => CameraMove.Parse(move))] };

    private static EngineOffer Native(int? mostMoves = null, bool amounts = false) => ShapeCase.Offer(c => c with
    {
        Camera = new() { Support = CameraSupport.Native, Moves = [CameraMove.Dolly("in"), CameraMove.Static], MaxMoves = mostMoves, TakesAmounts = amounts, Source = TestCatalog.Source },
    });
}

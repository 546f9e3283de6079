using System.Text.Json.Nodes;

namespace VideoEngines.Tests.Wires;

public sealed class WireComparisonTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "body.a", nameof(DifferenceSide.Both))]
    [InlineData("""{"a":1}""", """{"a":2}""", "body.a", nameof(DifferenceSide.Both))]
    [InlineData("""{"a":1}""", """{}""", "body.a", nameof(DifferenceSide.Theirs))]
    [InlineData("""{}""", """{"a":null}""", "body.a", nameof(DifferenceSide.Ours))]
    [InlineData("""{"a":"Low"}""", """{"a":"low"}""", "body.a", nameof(DifferenceSide.Case))]
    [InlineData("""{"a":["x"]}""", """{"a":["x","y"]}""", "body.a[1]", nameof(DifferenceSide.Ours))]
    [InlineData("""{"a":[{"b":true}]}""", """{"a":[{"b":"true"}]}""", "body.a[0].b", nameof(DifferenceSide.Both))]
    [InlineData("""{"a":{"b":1}}""", """{"a":[1]}""", "body.a", nameof(DifferenceSide.Both))]
    public void Compare_OneMember_IsFoundWithItsSide(string theirs, string ours, string path, string side)
    {
        var found = Assert.Single(WireComparison.Compare(Requests(theirs), Requests(ours)));

        Assert.Equal((path, side), (found.Path, found.Side.ToString()));
    }

    [Theory]
    [InlineData("""{"a":1,"b":5}""", """{"b":5.0,"a":1}""")]
    [InlineData("""{"a":[1,"x",null]}""", """{"a":[1,"x",null]}""")]
    public void Compare_SameMeaning_IsEqual(string theirs, string ours) => Assert.Empty(WireComparison.Compare(Requests(theirs), Requests(ours)));

    [Fact]
    public void Compare_ListInAnotherOrder_Differs() => Assert.Equal(2, WireComparison.Compare(Requests("""{"a":["x","y"]}"""), Requests("""{"a":["y","x"]}""")).Count);

    [Fact]
    public void Compare_FormInAnotherOrder_IsEqual() => Assert.Empty(WireComparison.Compare(
        Form("""[{"name":"model","text":"m"},{"name":"file","filename":"f","length":1}]"""),
        Form("""[{"name":"file","filename":"f","length":1},{"name":"model","text":"m"}]""")));

    [Fact]
    public void Compare_MissingUpload_Differs()
    {
        var found = WireComparison.Compare(Two(), Requests("{}"));

        Assert.Contains(found, static difference => difference.Side == DifferenceSide.Theirs);
    }

    [Fact]
    public void Is_AnyPlaceInList_MatchesEveryIndex()
    {
        var found = WireComparison.Compare(Requests("""{"a":["x",{"b":1}]}"""), Requests("""{"a":["y",{"b":2}]}"""));

        Assert.True(found[0].Is(new Difference("body.a[*]", DifferenceSide.Both, "as tested")));
        Assert.False(found[0].Is(new Difference("body.a[1]", DifferenceSide.Both, "as tested")));
        Assert.False(found[0].Is(new Difference("body.a[*]", DifferenceSide.Ours, "as tested")));
        Assert.True(found[1].Is(new Difference("body.a[*].b", DifferenceSide.Both, "as tested")));
    }

    private static JsonArray Requests(string body) => [new JsonObject { ["method"] = "POST", ["body"] = JsonNode.Parse(body) }];

    private static JsonArray Two() => [Requests("{}")[0]!.DeepClone(), Requests("{}")[0]!.DeepClone()];

    private static JsonArray Form(string parts) => [new JsonObject { ["method"] = "POST", ["form"] = JsonNode.Parse(parts) }];
}

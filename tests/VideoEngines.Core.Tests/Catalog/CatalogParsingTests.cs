using VideoEngines.Catalog;

namespace VideoEngines.Core.Tests.Catalog;

public class CatalogParsingTests
{
    private const string Fact = "\"source\": \"T\", \"checked\": \"2026-11-22\", \"confidence\": \"high\"";

    [Fact]
    public void Parse_SmallDocument_Works()
    {
        var catalog = Parse(Document());

        Assert.Equal("a/m", Assert.Single(catalog.Offers).Id.ToString());
    }

    [Theory]
    [InlineData("\"kind\": \"range\", \"min\": 9, \"max\": 3", "models[\"a/m\"].operations[\"text-to-video\"].durations.min", "is above max")]
    [InlineData("\"kind\": \"range\", \"min\": 1", "models[\"a/m\"].operations[\"text-to-video\"].durations.max", "is missing")]
    [InlineData("\"kind\": \"range\", \"min\": 1, \"max\": 9, \"default\": 10", "models[\"a/m\"].operations[\"text-to-video\"].durations.default", "not among the durations")]
    [InlineData("\"kind\": \"set\", \"values\": []", "models[\"a/m\"].operations[\"text-to-video\"].durations.values", "has no duration")]
    [InlineData("\"kind\": \"set\", \"values\": [5, 5]", "models[\"a/m\"].operations[\"text-to-video\"].durations.values[1]", "listed twice")]
    [InlineData("\"kind\": \"list\"", "models[\"a/m\"].operations[\"text-to-video\"].durations.kind", "not one of set, range, follows-input")]
    [InlineData("\"kind\": \"range\", \"min\": -1, \"max\": 9", "models[\"a/m\"].operations[\"text-to-video\"].durations.min", "above 0")]
    [InlineData("\"kind\": \"range\", \"min\": \"1\", \"max\": 9", "models[\"a/m\"].operations[\"text-to-video\"].durations.min", "expected a number")]
    [InlineData("\"kind\": \"range\", \"min\": 1, \"max\": 9, \"maximum\": 9", "models[\"a/m\"].operations[\"text-to-video\"].durations.maximum", "unknown member")]
    public void Parse_WrongDurations_SaysWhereAndWhat(string durations, string path, string message) =>
        AssertProblem(Document(operation: $"\"durations\": {{ {durations}, {Fact} }}"), path, message);

    [Theory]
    [InlineData("\"source\": \"X\", \"checked\": \"2026-11-22\", \"confidence\": \"high\"", "source", "'X' is not listed in sources")]
    [InlineData("\"source\": \"T\", \"checked\": \"22.11.2026\", \"confidence\": \"high\"", "checked", "is no date")]
    [InlineData("\"source\": \"T\", \"checked\": \"2026-11-22\", \"confidence\": \"sure\"", "confidence", "'sure' is not one of high")]
    [InlineData("\"checked\": \"2026-11-22\", \"confidence\": \"high\"", "source", "is missing")]
    [InlineData("\"source\": \"T\", \"confidence\": \"high\"", "checked", "is missing")]
    public void Parse_FactWithoutGoodSource_SaysSo(string fact, string member, string message) =>
        AssertProblem(Document(operation: $"\"outputs\": {{ \"maxPerCall\": 1, {fact} }}"), $"models[\"a/m\"].operations[\"text-to-video\"].outputs.{member}", message);

    [Theory]
    [InlineData("\"resolutions\": { \"values\": [{ \"name\": \"1280x720\" }], %F }", "resolutions.values[0].name", "must be a class")]
    [InlineData("\"resolutions\": { \"values\": [{ \"name\": \"720p\", \"sizes\": { \"16:9\": \"720p\" } }], %F }", "resolutions.values[0].sizes[\"16:9\"]", "expected a size")]
    [InlineData("\"resolutions\": { \"values\": [{ \"name\": \"720p\" }], \"default\": \"4k\", %F }", "resolutions.default", "not among the values")]
    [InlineData("\"aspectRatios\": { %F }", "aspectRatios.values", "list ratios or set followsInput")]
    [InlineData("\"aspectRatios\": { \"values\": [\"wide\"], %F }", "aspectRatios.values[0]", "is no aspect ratio")]
    [InlineData("\"audio\": { \"support\": \"never\", \"default\": true, %F }", "audio.default", "contradicts support")]
    [InlineData("\"seed\": { \"supported\": true, \"min\": 5, \"max\": 1, %F }", "seed.min", "is above max")]
    [InlineData("\"seed\": { \"supported\": \"yes\", %F }", "seed.supported", "expected true or false")]
    [InlineData("\"inputs\": { \"start-frame\": { \"min\": 2, \"max\": 1, %F } }", "inputs[\"start-frame\"].min", "is above max")]
    [InlineData("\"inputs\": { \"Start\": { \"max\": 1, %F } }", "inputs.Start", "is no input role")]
    [InlineData("\"camera\": { \"support\": \"by-prompt\", \"moves\": [\"pan left\"], %F }", "camera.moves", "native control only")]
    [InlineData("\"camera\": { \"support\": \"native\", %F }", "camera.moves", "is missing")]
    [InlineData("\"camera\": { \"support\": \"native\", \"moves\": [\"pan left 0.5\"], %F }", "camera.moves", "is no camera move")]
    [InlineData("\"elements\": { \"max\": 1, \"form\": \"clay\", %F }", "elements.form", "id")]
    [InlineData("\"durations\": []", "durations", "expected an object")]
    public void Parse_WrongCapability_SaysWhereAndWhat(string operation, string path, string message) =>
        AssertProblem(Document(operation: operation.Replace("%F", Fact, StringComparison.Ordinal)), $"models[\"a/m\"].operations[\"text-to-video\"].{path}", message);

    [Theory]
    [InlineData("\"prices\": [{ \"charges\": [{ \"per\": \"second\", \"amount\": 1 }], \"unit\": \"shell\", %F }]", "prices[0].unit", "'shell' is neither")]
    [InlineData("\"prices\": [{ \"charges\": [], \"unit\": \"USD\", %F }]", "prices[0].charges", "has no charge")]
    [InlineData("\"prices\": [{ \"charges\": [{ \"per\": \"hour\", \"amount\": 1 }], \"unit\": \"USD\", %F }]", "prices[0].charges[0].per", "not one of")]
    [InlineData("\"prices\": [{ \"charges\": [{ \"per\": \"million-video-tokens\", \"amount\": 1 }], \"unit\": \"USD\", %F }]", "prices[0].charges[0].framesPerSecond", "is missing")]
    [InlineData("\"prices\": [{ \"when\": { \"resolutions\": [\"4k\"] }, \"charges\": [{ \"per\": \"clip\", \"amount\": 1 }], \"unit\": \"USD\", %F }]", "prices[0].when.resolutions", "can never apply")]
    [InlineData("\"prices\": [{ \"when\": { \"operations\": [\"talking-head\"] }, \"charges\": [{ \"per\": \"clip\", \"amount\": 1 }], \"unit\": \"USD\", %F }]", "prices[0].when.operations", "can never apply")]
    [InlineData("\"assetHosts\": { \"values\": [\"https://a.example\"], %F }", "assetHosts", "is no host name")]
    [InlineData("\"billedOnFailure\": [{ \"kind\": \"boom\", \"billing\": \"free\", %F }]", "billedOnFailure[0].kind", "'boom' is not one of")]
    [InlineData("\"credential\": {}", "credential.setting", "is missing")]
    public void Parse_WrongOffer_SaysWhereAndWhat(string offer, string path, string message) =>
        AssertProblem(Document(offer: offer.Replace("%F", Fact, StringComparison.Ordinal)), $"offers[\"a/m\"].{path}", message);

    [Theory]
    [InlineData("\"state\": \"retired\", \"successor\": \"a/n\"", "successor", "there is no engine a/n")]
    [InlineData("\"state\": \"retired\", \"successor\": \"a/m\"", "successor", "is the engine itself")]
    [InlineData("\"state\": \"retired\", \"successor\": \"Kling\"", "successor", "is no engine id")]
    [InlineData("\"state\": \"deprecated\", \"deprecatedOn\": \"2027-01-02\", \"retiredOn\": \"2027-01-01\"", "deprecatedOn", "is after retiredOn")]
    public void Parse_WrongLifecycle_SaysWhereAndWhat(string lifecycle, string member, string message) =>
        AssertProblem(Document(lifecycle: lifecycle), $"offers[\"a/m\"].lifecycle.{member}", message);

    [Fact]
    public void Parse_OfferWithoutModel_SaysSo() => AssertProblem(Document(offerId: "a/n"), "offers[\"a/n\"]", "there is no model a/n");

    [Fact]
    public void Parse_OfferAtAnotherHostThanItsId_SaysSo() => AssertProblem(Document(offerId: "a/m@fal"), "offers[\"a/m@fal\"].host", "write fal");

    [Fact]
    public void Parse_MemberTwice_SaysSo() => AssertProblem(Document(operation: $"\"outputs\": {{ \"maxPerCall\": 1, \"maxPerCall\": 2, {Fact} }}"), "models[\"a/m\"].operations[\"text-to-video\"].outputs.maxPerCall", "occurs twice");

    [Fact]
    public void Parse_NoJson_SaysSo() => AssertProblem("{ nonsense", "test.json", "is no JSON");

    [Fact]
    public void Parse_OtherSchemaVersion_SaysWhichIsRead() => AssertProblem(Document().Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal), "schemaVersion", "\"schemaVersion\": 1");

    [Fact]
    public void Parse_ManyMistakes_ListsAllAtOnce()
    {
        var document = Document(
            operation: $"\"durations\": {{ \"kind\": \"range\", \"min\": 9, \"max\": 3, {Fact} }}, \"sped\": 1",
            offer: "\"dialekt\": \"a\"",
            lifecycle: "\"state\": \"gone\"");

        var exception = Assert.Throws<CatalogException>(() => Parse(document));

        Assert.Equal(4, exception.Problems.Count);
        Assert.All(exception.Problems, p => Assert.Contains(p.ToString(), exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_MisspelledMember_SuggestsTheRightOne()
    {
        var document = Document(operation: $"\"outputs\": {{ \"maxPerCall\": 1, \"notes\": \"x\", {Fact} }}");

        AssertProblem(document, "models[\"a/m\"].operations[\"text-to-video\"].outputs.notes", "did you mean \"note\"?");
    }

    [Fact]
    public void Parse_OfferThatStatesADifference_MergesItOverTheModel()
    {
        var catalog = Parse(Document(
            operation: $"\"outputs\": {{ \"maxPerCall\": 4, {Fact} }}, \"seed\": {{ \"supported\": true, {Fact} }}",
            offer: $"\"operations\": {{ \"text-to-video\": {{ \"outputs\": {{ \"maxPerCall\": 1, {Fact} }} }} }}"));

        var own = catalog.Offers[0].Operations[VideoOperation.TextToVideo];
        Assert.Equal((1, CapabilitySupport.Yes), (own.Outputs!.MaxPerCall, own.Seed.Support));
        Assert.Equal(4, catalog.Models[0].Operations[VideoOperation.TextToVideo].Outputs!.MaxPerCall);
    }

    private static EngineCatalog Parse(string json) => EngineCatalog.Parse(CatalogDocument.FromString(json, "test.json"));

    private static void AssertProblem(string json, string path, string message)
    {
        var exception = Assert.Throws<CatalogException>(() => Parse(json));
        var problem = Assert.Single(exception.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static string Document(string operation = "", string offer = "", string lifecycle = "\"state\": \"live\"", string offerId = "a/m") => $$"""
        {
          "schemaVersion": 1,
          "version": "1",
          "sources": { "T": { "title": "Test" } },
          "models": { "a/m": { "name": "M", "operations": { "text-to-video": { {{operation}} } } } },
          "offers": {
            "{{offerId}}": {
              "host": "a", "dialect": "a", "wireModelId": "m", {{Fact}},
              "lifecycle": { {{lifecycle}}, {{Fact}} }{{(offer.Length > 0 ? "," : string.Empty)}}
              {{offer}}
            }
          }
        }
        """;
}

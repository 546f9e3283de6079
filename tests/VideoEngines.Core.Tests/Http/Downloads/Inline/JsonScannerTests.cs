using System.Text;
using System.Text.Json;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads.Inline;

public class JsonScannerTests
{
    private static readonly JsonStep[] SecondVideo = ["response", "videos", 1, "data"];

    [Theory]
    [InlineData("""{"response":{"videos":[{"data":"one"},{"data":"two"}]}}""")]
    [InlineData("""{ "response" : { "videos" : [ { "data" : "one" } , { "data" : "two" } ] } }""")]
    [InlineData("{\r\n\t\"response\":\n{\"videos\"\t:[{},{\"data\" :\r\n\"two\"}]}}")]
    [InlineData("""{"videos":["x"],"data":"no","response":{"data":"no","videos":[[{"data":"no"},{"data":"no"}],{"data":"two"}]}}""")]
    [InlineData("""{"a":-1.5e+3,"b":true,"c":null,"d":{},"e":[],"response":{"videos":[0,{"x":[1,2,{"data":"no"}],"data":"two"}]}}""")]
    [InlineData("""{"response":{"videos":["no } ] , : \" \\",{"x":"data\":\"no","data":"two"}]}}""")]
    [InlineData("""{"respo\u006ese":{"videos":[0,{"\u0064ata":"two"}]}}""")]
    [InlineData("""{"\ud800":1,"response":{"videos":[0,{"data":"two"}]}}""")]
    [InlineData("""{"response":{"videos":[0,{"data":"two"}]}} and no more JSON""")]
    public async Task FindStringAsync_StringAtThePath_StopsAtItsFirstCharacter(string json)
    {
        foreach (var piece in new[] { 1, 2, 3, 7, 4096 })
        {
            var scanner = Scanner(json, piece);

            Assert.True(await scanner.FindStringAsync(SecondVideo, TestContext.Current.CancellationToken));
            Assert.Equal((byte)'t', await scanner.NextAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("\"data\"")]
    [InlineData("null")]
    [InlineData("""{"response":{"videos":[{"data":"one"}]}}""")]
    [InlineData("""{"response":{"videos":[{"data":"one"},{"data":null}]}}""")]
    [InlineData("""{"response":{"videos":[{"data":"one"},{"data":{"x":"two"}}]}}""")]
    [InlineData("""{"response":{"videos":{"1":{"data":"two"}}}}""")]
    [InlineData("""{"Response":{"videos":[0,{"data":"two"}]}}""")]
    public async Task FindStringAsync_NoStringAtThePath_IsFalse(string json) =>
        Assert.False(await Scanner(json, 3).FindStringAsync(SecondVideo, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("""{"response" "videos"}""")]
    [InlineData("""{"response":[}""")]
    [InlineData("""{"a":1]""")]
    [InlineData("""{1:2}""")]
    [InlineData("""{"a":1 "b":2}""")]
    [InlineData("<html>")]
    public async Task FindStringAsync_NoJson_SaysSo(string text) =>
        await Assert.ThrowsAsync<JsonException>(async () => await Scanner(text, 3).FindStringAsync(SecondVideo, TestContext.Current.CancellationToken));

    [Fact]
    public async Task FindStringAsync_EndlessNesting_IsRefused() => await Assert.ThrowsAsync<JsonException>(
        async () => await Scanner(new string('[', 100_000), 4096).FindStringAsync(SecondVideo, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"response":{"videos":[{"data":"one""")]
    [InlineData("""{"response":{"videos":[0,""")]
    public async Task FindStringAsync_TextEnds_SaysSo(string json) =>
        await Assert.ThrowsAsync<EndOfStreamException>(async () => await Scanner(json, 3).FindStringAsync(SecondVideo, TestContext.Current.CancellationToken));

    [Fact]
    public async Task FindStringAsync_SilentSource_GivesUp()
    {
        var scanner = new JsonScanner(new SilentStream(), TimeSpan.FromMilliseconds(20), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await scanner.FindStringAsync(SecondVideo, TestContext.Current.CancellationToken));
    }

    private static JsonScanner Scanner(string json, int piece) => new(new DripStream(Encoding.UTF8.GetBytes(json), piece), TimeSpan.FromSeconds(30), TimeProvider.System);
}

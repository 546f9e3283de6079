using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Providers.Google;

public class VeoStatusMapperTests
{
    [Theory]
    [InlineData("""{"name":"o"}""")]
    [InlineData("""{"name":"o","done":false,"metadata":{"x":1}}""")]
    public void Map_NotDone_IsRunning(string body)
    {
        Assert.Equal((VideoJobState.Running, true), (Vertex(body).State, Vertex(body).IsRawStatusListed));
        Assert.Equal((VideoJobState.Running, true), (Gemini(body).State, Gemini(body).IsRawStatusListed));
    }

    [Theory]
    [InlineData("""{"name":"o","done":true}""")]
    [InlineData("""{"name":"o","done":true,"response":null}""")]
    public void Map_DoneWithoutAWordOnHow_IsPendingAndUnlisted(string body)
    {
        Assert.Equal((VideoJobState.Running, false), (Vertex(body).State, Vertex(body).IsRawStatusListed));
        Assert.Equal((VideoJobState.Running, false), (Gemini(body).State, Gemini(body).IsRawStatusListed));
    }

    [Fact]
    public void Map_ResponseOfTheOtherWire_IsPendingAndUnlisted()
    {
        Assert.False(Vertex("""{"name":"o","done":true,"response":{"generateVideoResponse":{"generatedSamples":[{"video":{"uri":"https://x/files/a"}}]}}}""").IsTerminal);
        Assert.False(Gemini("""{"name":"o","done":true,"response":{"videos":[{"gcsUri":"gs://b/v.mp4"}]}}""").IsTerminal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"done":true,"response":{}}""")]
    [InlineData("[]")]
    public void Map_NoOperation_SaysSo(string body)
    {
        Assert.Throws<JsonException>(() => Vertex(body));
        Assert.Throws<JsonException>(() => Gemini(body));
    }

    [Fact]
    public void MapVertex_InlineVideos_AreOutputsWithoutAddress()
    {
        var status = Vertex("""{"name":"o","done":true,"response":{"raiMediaFilteredCount":0,"videos":[{"bytesBase64Encoded":"AAAA","mimeType":"video/mp4"},{"bytesBase64Encoded":"BBBB"}]}}""", 2);

        Assert.Equal((VideoJobState.Succeeded, 2, 2, 0), (status.State, status.Requested, status.Delivered, status.Filtered));
        Assert.All(status.Outputs, static output => Assert.Equal((true, null, "video/mp4"), (output.IsInline, output.Uri, output.ContentType)));
        Assert.Equal([0, 1], status.Outputs.Select(static output => output.Index));
        Assert.Null(status.Cost);
    }

    [Fact]
    public void MapVertex_VideosInABucket_AreAddresses()
    {
        var output = Assert.Single(Vertex("""{"name":"o","done":true,"response":{"videos":[{"gcsUri":"gs://bucket/out/sample_0.mp4","mimeType":"video/mp4"}]}}""").Outputs);

        Assert.Equal((new Uri("gs://bucket/out/sample_0.mp4"), false), (output.Uri, output.IsInline));
    }

    [Fact]
    public void MapVertex_SomeFiltered_IsSuccessWithTheirNumberAndCode()
    {
        var status = Vertex(
            """{"name":"o","done":true,"response":{"raiMediaFilteredCount":1,"raiMediaFilteredReasons":["no. Support codes: 61493863"],"videos":[null,{"bytesBase64Encoded":"AAAA"}]}}""", 2);

        Assert.Equal((VideoJobState.Succeeded, 2, 1, 1, "61493863", null), (status.State, status.Requested, status.Delivered, status.Filtered, status.ProviderCode, status.FailureKind));
        Assert.Equal(1, Assert.Single(status.Outputs).Index);
    }

    [Fact]
    public void MapVertex_FewerThanAskedAndNoWordOnWhy_CountsThemAsFiltered()
    {
        var status = Vertex("""{"name":"o","done":true,"response":{"videos":[{"bytesBase64Encoded":"AAAA"}]}}""", 3);

        Assert.Equal((VideoJobState.Succeeded, 3, 1, 2), (status.State, status.Requested, status.Delivered, status.Filtered));
    }

    public static TheoryData<string> NothingDelivered => new()
    {
        """{"raiMediaFilteredCount":2,"raiMediaFilteredReasons":["filtered. Support codes: 64151117"]}""",
        """{"raiMediaFilteredCount":2,"raiMediaFilteredReasons":["filtered. Support codes: 64151117"],"videos":[]}""",
        """{"videos":[null,{"mimeType":"video/mp4"}]}""",
        "{}",
    };

    [Theory]
    [MemberData(nameof(NothingDelivered))]
    public void MapVertex_NothingDelivered_IsARefusalOfContent(string response)
    {
        var status = Vertex($$"""{"name":"o","done":true,"response":{{response}}}""", 2);

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused, 2, 2, 0), (status.State, status.FailureKind, status.Requested, status.Filtered, status.Delivered));
        Assert.Equal(response.Contains("64151117", StringComparison.Ordinal) ? "64151117" : null, status.ProviderCode);
        Assert.NotNull(status.FailureMessage);
    }

    [Fact]
    public void MapGemini_Files_AreOutputsThatTheKeyOpens()
    {
        var output = Assert.Single(Gemini(
            """{"name":"o","done":true,"response":{"generateVideoResponse":{"generatedSamples":[{"video":{"uri":"https://generativelanguage.googleapis.com/v1beta/files/abc:download?alt=media"}}]}}}""").Outputs);

        Assert.Equal(("files/abc", null, true, "video/mp4"), (output.Id, output.Uri, output.IsInline, output.ContentType));
    }

    [Fact]
    public void MapGemini_OtherAddressesAndBytes_AreKeptAsTheyAre()
    {
        var outputs = Gemini(
            """{"name":"o","done":true,"response":{"generateVideoResponse":{"generatedSamples":[{"video":{"uri":"https://cdn.example/v.mp4"}},{"video":{"encodedVideo":"AAAA","encoding":"video/webm"}},{"video":{}},null]}}}""", 4).Outputs;

        Assert.Equal([(new Uri("https://cdn.example/v.mp4"), false), (null, true)], outputs.Select(static output => (output.Uri, output.IsInline)));
        Assert.Equal(("video/webm", null), (outputs[1].ContentType, outputs[1].Id));
    }

    [Fact]
    public void MapGemini_AllFiltered_IsARefusalOfContent()
    {
        var status = Gemini("""{"name":"o","done":true,"response":{"generateVideoResponse":{"raiMediaFilteredCount":1,"raiMediaFilteredReasons":["Support codes: 15236754"]}}}""");

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused, "15236754"), (status.State, status.FailureKind, status.ProviderCode));
        Assert.Contains("celebrity", status.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "bad", VideoErrorKind.InvalidRequest, "3")]
    [InlineData(400, "bad", VideoErrorKind.InvalidRequest, "400")]
    [InlineData(3, "The prompt could not be submitted. Support codes: 58061214", VideoErrorKind.ContentRefused, "58061214")]
    [InlineData(3, "Your prompt might violate our policies", VideoErrorKind.ContentRefused, "3")]
    [InlineData(5, "gone", VideoErrorKind.NotFound, "5")]
    [InlineData(7, "no", VideoErrorKind.Permission, "7")]
    [InlineData(8, "quota", VideoErrorKind.RateLimited, "8")]
    [InlineData(429, "quota", VideoErrorKind.RateLimited, "429")]
    [InlineData(16, "who", VideoErrorKind.Authentication, "16")]
    [InlineData(13, "internal", VideoErrorKind.ProviderFault, "13")]
    [InlineData(14, "away", VideoErrorKind.ProviderFault, "14")]
    [InlineData(500, "internal", VideoErrorKind.ProviderFault, "500")]
    [InlineData(2, "what", VideoErrorKind.Unknown, "2")]
    [InlineData(99, "new", VideoErrorKind.Unknown, "99")]
    public void Map_Error_IsTheFailure(int code, string message, VideoErrorKind kind, string providerCode)
    {
        var body = $$$"""{"name":"o","done":true,"error":{"code":{{{code}}},"message":"{{{message}}}"}}""";

        foreach (var status in new[] { Vertex(body), Gemini(body) })
        {
            Assert.Equal((VideoJobState.Failed, kind, providerCode, message), (status.State, status.FailureKind, status.ProviderCode, status.FailureMessage));
        }
    }

    private static VideoJobStatus Vertex(string body, int requested = 1) => VeoStatusMapper.MapVertex(Encoding.UTF8.GetBytes(body), requested);

    private static VideoJobStatus Gemini(string body, int requested = 1) => VeoStatusMapper.MapGemini(Encoding.UTF8.GetBytes(body), requested);
}

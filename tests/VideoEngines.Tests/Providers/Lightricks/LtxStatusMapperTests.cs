using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Lightricks;

namespace VideoEngines.Tests.Providers.Lightricks;

public class LtxStatusMapperTests
{
    [Theory]
    [InlineData("pending", VideoJobState.Queued, true)]
    [InlineData("processing", VideoJobState.Running, true)]
    [InlineData("polishing", VideoJobState.Queued, false)]
    public void Map_NotEnded_IsPending(string word, VideoJobState state, bool listed)
    {
        var status = Map($$"""{"status":"{{word}}","id":"j","created_at":"2026-11-21T09:00:00Z"}""");

        Assert.Equal((state, word, listed), (status.State, status.RawStatus, status.IsRawStatusListed));
    }

    [Fact]
    public void Map_Completed_HasTheVideoForADayAndNoCost()
    {
        var status = Map("""{"status":"completed","id":"j","created_at":"2026-11-21T09:00:00Z","completed_at":"2026-11-21T09:01:00Z","result":{"video_url":"https://cdn.example/v.mp4","other":"x"}}""");

        var output = Assert.Single(status.Outputs);
        Assert.Equal((VideoJobState.Succeeded, "https://cdn.example/v.mp4"), (status.State, output.Uri?.ToString()));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 9, 1, 0, TimeSpan.Zero), output.ExpiresAt);
        Assert.Null(status.Cost);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"video_url":""}""")]
    [InlineData("""{"exr_frames_url":"https://cdn.example/v.zip"}""")]
    public void Map_CompletedWithoutAVideo_IsAFailure(string result)
    {
        var status = Map($$"""{"status":"completed","id":"j","result":{{result}}}""");

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused), (status.State, status.FailureKind));
    }

    [Theory]
    [InlineData("content_filtered_error", VideoErrorKind.ContentRefused)]
    [InlineData("api_error", VideoErrorKind.ProviderFault)]
    [InlineData("overloaded_error", VideoErrorKind.ProviderFault)]
    [InlineData("insufficient_funds_error", VideoErrorKind.InsufficientFunds)]
    [InlineData("invalid_request_error", VideoErrorKind.InvalidRequest)]
    [InlineData("something_new", VideoErrorKind.Unknown)]
    public void Map_Failed_TellsKindCodeAndText(string type, VideoErrorKind kind)
    {
        var status = Map($$"""{"status":"failed","id":"j","completed_at":"2026-11-21T09:01:00Z","error":{"type":"{{type}}","message":"no"} }""");

        Assert.Equal((VideoJobState.Failed, kind, type, "no"), (status.State, status.FailureKind, status.ProviderCode, status.FailureMessage));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"status":"completed","result":{"video_url":"nowhere"}}""")]
    public void Map_AnswerThatIsNoJob_Throws(string body) => Assert.ThrowsAny<JsonException>(() => Map(body));

    private static VideoJobStatus Map(string body) => LtxStatusMapper.Map(Encoding.UTF8.GetBytes(body));
}

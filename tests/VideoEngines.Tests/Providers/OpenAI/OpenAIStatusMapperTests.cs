using System.Text;
using System.Text.Json;
using VideoEngines.Providers.OpenAI;

namespace VideoEngines.Tests.Providers.OpenAI;

public sealed class OpenAIStatusMapperTests
{
    [Theory]
    [InlineData("queued", VideoJobState.Queued, true)]
    [InlineData("in_progress", VideoJobState.Running, true)]
    [InlineData("completed", VideoJobState.Succeeded, true)]
    [InlineData("failed", VideoJobState.Failed, true)]
    [InlineData("cancelled", VideoJobState.Cancelled, true)]
    [InlineData("archiving", VideoJobState.Queued, false)]
    public void Map_Status_IsThatState(string word, VideoJobState state, bool isListed)
    {
        var status = Map($$"""{"id":"v","status":"{{word}}"}""");

        Assert.Equal((state, word, isListed), (status.State, status.RawStatus, status.IsRawStatusListed));
    }

    [Theory]
    [InlineData("37", 0.37)]
    [InlineData("\"37\"", 0.37)]
    [InlineData("140", 1.0)]
    [InlineData("-1", 0.0)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void Map_Progress_IsAShare(string progress, double? share) => Assert.Equal(share, Map($$"""{"status":"in_progress","progress":{{progress}} }""").Progress);

    [Fact]
    public void Map_Completed_HasOneOutputThatTheApiServes()
    {
        var output = Assert.Single(Map("""{"status":"completed","expires_at":1790086400,"seconds":"8","model":"sora-2"}""").Outputs);

        Assert.Equal((0, null, true, "video/mp4"), (output.Index, output.Uri, output.IsInline, output.ContentType));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1790086400), output.ExpiresAt);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("0")]
    [InlineData("1e300")]
    [InlineData("\"soon\"")]
    public void Map_ExpiryThatIsNoTime_IsUntold(string expiry) => Assert.Null(Map($$"""{"status":"completed","expires_at":{{expiry}} }""").Outputs.Single().ExpiresAt);

    [Theory]
    [InlineData("moderation_blocked", VideoErrorKind.ContentRefused)]
    [InlineData("input_moderation", VideoErrorKind.ContentRefused)]
    [InlineData("server_error", VideoErrorKind.Unknown)]
    public void Map_Failed_TellsCodeAndText(string code, VideoErrorKind kind)
    {
        var status = Map($$"""{"status":"failed","error":{"code":"{{code}}","message":"no"} }""");

        Assert.Equal((kind, code, "no"), (status.FailureKind, status.ProviderCode, status.FailureMessage));
        Assert.Null(status.Cost);
    }

    [Fact]
    public void Map_FailedWithoutError_IsStillAFailure() => Assert.Equal(VideoErrorKind.Unknown, Map("""{"status":"failed"}""").FailureKind);

    [Fact]
    public void Map_Pending_KeepsThePaceThatIsAskedFor() => Assert.Equal(TimeSpan.FromSeconds(3), Map("""{"status":"queued"}""", TimeSpan.FromSeconds(3)).PollAfter);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"status":""}""")]
    public void Read_NoRecord_IsNoStatus(string body) => Assert.ThrowsAny<JsonException>(() => Map(body));

    private static VideoJobStatus Map(string body, TimeSpan? pollAfter = null) =>
        OpenAIStatusMapper.Map(OpenAIStatusMapper.Read(Encoding.UTF8.GetBytes(body)), OpenAIErrorMapper.FailureKind, pollAfter);
}

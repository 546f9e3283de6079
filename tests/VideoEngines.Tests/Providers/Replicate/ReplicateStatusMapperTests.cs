using System.Text;
using System.Text.Json;
using VideoEngines.Providers.Replicate;

namespace VideoEngines.Tests.Providers.Replicate;

public class ReplicateStatusMapperTests
{
    private static readonly DateTimeOffset ReadAt = new(2026, 11, 24, 12, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("starting", VideoJobState.Queued, true)]
    [InlineData("processing", VideoJobState.Running, true)]
    [InlineData("queued", VideoJobState.Queued, false)]
    [InlineData("canceled", VideoJobState.Cancelled, true)]
    [InlineData("aborted", VideoJobState.Failed, true)]
    [InlineData("failed", VideoJobState.Failed, true)]
    public void Map_Status_IsTheState(string word, VideoJobState state, bool listed)
    {
        var status = Map($$"""{"id":"x","status":"{{word}}","output":null,"error":null}""");

        Assert.Equal((state, listed, word), (status.State, status.IsRawStatusListed, status.RawStatus));
    }

    [Theory]
    [InlineData("\"https://replicate.delivery/a.mp4\"", 1)]
    [InlineData("""["https://replicate.delivery/a.mp4","https://replicate.delivery/b.mp4"]""", 2)]
    [InlineData("""{"video":"https://replicate.delivery/a.mp4","seconds":5,"name":"a"}""", 1)]
    public void Map_Output_IsWhateverTheModelMakes(string output, int count)
    {
        var status = Map($$"""{"id":"x","status":"succeeded","output":{{output}},"completed_at":"2026-11-24T12:00:00.5Z","version":"abc"}""");

        Assert.Equal(count, status.Outputs.Count);
        Assert.Equal(Enumerable.Range(0, count), status.Outputs.Select(static o => o.Index));
        Assert.All(status.Outputs, static o => Assert.Equal(new DateTimeOffset(2026, 11, 24, 13, 0, 0, 500, TimeSpan.Zero), o.ExpiresAt));
        Assert.Equal("abc", status.ModelSnapshot);
    }

    [Fact]
    public void Map_EndUnknown_ExpiresAnHourAfterTheRead() =>
        Assert.Equal(ReadAt.AddHours(1), Map("""{"id":"x","status":"succeeded","output":"https://replicate.delivery/a.mp4","version":"hidden"}""").Outputs[0].ExpiresAt);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"not an address\"")]
    [InlineData("7")]
    public void Map_NoOutput_IsARefusalOfContent(string output)
    {
        var status = Map($$"""{"id":"x","status":"succeeded","output":{{output}}}""");

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused), (status.State, status.FailureKind));
    }

    [Fact]
    public void Map_DataRemoved_IsExpiredAndNoFailure()
    {
        var status = Map("""{"id":"x","status":"succeeded","output":null,"data_removed":true}""");

        Assert.Equal((VideoJobState.Expired, null), (status.State, status.FailureKind));
    }

    [Theory]
    [InlineData("\"CUDA out of memory\"", "CUDA out of memory")]
    [InlineData("""{"code":7}""", """{"code":7}""")]
    [InlineData("null", null)]
    public void Map_Failure_KeepsTheTextAndGuessesNoKind(string error, string? text)
    {
        var status = Map($$"""{"id":"x","status":"failed","error":{{error}}}""");

        Assert.Equal((VideoErrorKind.Unknown, text, null), (status.FailureKind, status.FailureMessage, status.Cost));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"status":""}""")]
    public void Map_NoPrediction_Throws(string body) => Assert.Throws<JsonException>(() => Map(body));

    private static VideoJobStatus Map(string body) => ReplicateStatusMapper.Map(ReplicateStatusMapper.Read(Encoding.UTF8.GetBytes(body)), ReadAt);
}

using System.Text;
using VideoEngines.Http;

namespace VideoEngines.Providers.Kling;

public sealed class KlingLegacyStatusMapperTests
{
    private static readonly VideoCost Fee = new(0.05m, "kling-unit");

    [Fact]
    public void Map_DocumentedSample_TellsAll()
    {
        var status = Map("""
            "task_status":"succeed","task_status_msg":"","task_info":{"external_task_id":"x1"},"created_at":1795000000000,"updated_at":1795000060000,"final_unit_deduction":"2",
            "task_result":{"videos":[{"id":"v9","url":"https://cdn.example/v9.mp4","watermark_url":"https://cdn.example/w9.mp4","duration":"5"}]}
            """);

        Assert.Equal((VideoJobState.Succeeded, "succeed", true, "77"), (status.State, status.RawStatus, status.IsRawStatusListed, status.ProviderJobId));
        Assert.Equal(new VideoCost(2, "kling-unit"), status.Cost);
        Assert.Equal(["https://cdn.example/v9.mp4", "https://cdn.example/w9.mp4"], status.Outputs.Select(static o => o.Uri!.AbsoluteUri));
        Assert.Equal((TimeSpan.FromSeconds(5), DateTimeOffset.FromUnixTimeMilliseconds(1795000060000).AddDays(30)), (status.Outputs[0].Duration, status.Outputs[0].ExpiresAt));
    }

    [Theory]
    [InlineData("submitted", VideoJobState.Queued, true)]
    [InlineData("processing", VideoJobState.Running, true)]
    // The word of the new design is none of this generation's.
    [InlineData("succeeded", VideoJobState.Running, false)]
    [InlineData("polishing", VideoJobState.Running, false)]
    public void Map_Word_IsPendingUntilKlingSaysHowItEnded(string word, VideoJobState state, bool listed)
    {
        var status = Map($"\"task_status\":\"{word}\"");

        Assert.Equal((state, listed, null), (status.State, status.IsRawStatusListed, status.Cost));
    }

    [Theory]
    [InlineData("\"final_unit_deduction\":\"2\"", 2.0)]
    [InlineData("\"final_unit_deduction\":2.5", 2.5)]
    [InlineData("\"final_unit_deduction\":\"0\",\"final_balance_deduction\":{\"quota\":\"\",\"list_price\":\"\"}", 0.0)]
    [InlineData("\"final_unit_deduction\":\"1\",\"final_balance_deduction\":{\"quota\":\"0\"}", 1.0)]
    // Cash was taken, in a currency that is not told: no units is not the same as free.
    [InlineData("\"final_unit_deduction\":\"0\",\"final_balance_deduction\":{\"quota\":\"0.28\",\"list_price\":\"0.28\"}", null)]
    [InlineData("\"final_unit_deduction\":\"\"", null)]
    [InlineData("\"final_unit_deduction\":\"-1\"", null)]
    [InlineData("\"final_unit_deduction\":{}", null)]
    [InlineData("\"x\":0", null)]
    public void Map_Deduction_IsTheCostWhenItIsToldWhole(string members, double? units)
    {
        var ended = $"\"task_status\":\"succeed\",\"task_result\":{{\"videos\":[{{\"url\":\"https://cdn.example/v.mp4\"}}]}},{members}";

        Assert.Equal(units is { } amount ? new VideoCost((decimal)amount, "kling-unit") : null, Map(ended).Cost);
        Assert.Equal(units is { } more ? new VideoCost((decimal)more + 0.05m, "kling-unit") : null, Map(ended, Fee).Cost);
    }

    [Theory]
    [InlineData("\"x\":0", null, 0.05)]
    [InlineData("\"final_unit_deduction\":\"0\"", 0.0, 0.05)]
    [InlineData("\"final_unit_deduction\":\"1\"", 1.0, 1.05)]
    [InlineData("\"final_unit_deduction\":\"0\",\"final_balance_deduction\":{\"quota\":\"0.07\"}", null, null)]
    public void Map_Failed_KeepsTheFeeCharged(string members, double? units, double? withFee)
    {
        var failed = $"\"task_status\":\"failed\",\"task_status_msg\":\"no\",{members}";

        Assert.Equal((units is { } amount ? new VideoCost((decimal)amount, "kling-unit") : null, VideoErrorKind.Unknown), (Map(failed).Cost, Map(failed).FailureKind));
        Assert.Equal(withFee is { } more ? new VideoCost((decimal)more, "kling-unit") : null, Map(failed, Fee).Cost);
    }

    [Fact]
    public void Map_SucceededWithoutVideo_IsRefusedContentAndKeepsTheCost()
    {
        var status = Map("\"task_status\":\"succeed\",\"final_unit_deduction\":\"2\"");

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused, new VideoCost(2, "kling-unit")), (status.State, status.FailureKind, status.Cost));
    }

    [Theory]
    [InlineData("""{"code":1201,"message":"Task not found"}""")]
    [InlineData("""{"code":0,"message":"SUCCEED"}""")]
    [InlineData("""{"code":0,"data":{"task_id":""}}""")]
    public void ReadTask_NoTask_IsNull(string body) => Assert.Null(KlingLegacyStatusMapper.ReadTask(Reply(body)));

    [Fact]
    public void ReadSubmit_ErrorThatNamesATask_ProvesNothing() => Assert.Equal(default, KlingLegacyStatusMapper.ReadSubmit(Reply("""{"code":1201,"data":{"task_id":"77"}}""")));

    private static VideoJobStatus Map(string members, VideoCost? fee = null) =>
        KlingLegacyStatusMapper.Map(KlingLegacyStatusMapper.ReadTask(Reply($$"""{"code":0,"data":{"task_id":"77",{{members}} } }"""))!, fee);

    private static ProviderReply Reply(string body) => new(200, Encoding.UTF8.GetBytes(body), null);
}

using System.Text.Json;
using VideoEngines.Providers.Alibaba;
using static VideoEngines.Tests.Providers.Alibaba.AlibabaTest;

namespace VideoEngines.Tests.Providers.Alibaba;

public sealed class AlibabaStatusMapperTests
{
    [Theory]
    [InlineData("PENDING", VideoJobState.Queued, true)]
    [InlineData("SUSPENDED", VideoJobState.Queued, true)]
    [InlineData("RUNNING", VideoJobState.Running, true)]
    [InlineData("ARCHIVING", VideoJobState.Queued, false)]
    [InlineData("CANCELED", VideoJobState.Cancelled, true)]
    public void Map_Status_IsTheState(string word, VideoJobState state, bool isListed)
    {
        var status = Map($$""" "task_status":"{{word}}" """);

        Assert.Equal((state, word, isListed), (status.State, status.RawStatus, status.IsRawStatusListed));
    }

    [Fact]
    public void Map_Succeeded_TellsAddressUsageCostAndRewrittenPrompt()
    {
        var status = Map(
            """ "task_status":"SUCCEEDED","end_time":"2026-11-20 17:59:30.500","orig_prompt":"a boat","actual_prompt":"a small boat","video_url":"https://cdn.example/v.mp4" """,
            """{"duration":10,"input_video_duration":5,"output_video_duration":5,"SR":720,"video_count":1}""");

        var output = Assert.Single(status.Outputs);
        Assert.Equal((VideoJobState.Succeeded, new Uri("https://cdn.example/v.mp4"), "a small boat"), (status.State, output.Uri, status.RevisedPrompt));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 9, 59, 30, 500, TimeSpan.Zero), output.ExpiresAt);
        Assert.Equal(new VideoUsage { OutputSeconds = 5, InputSeconds = 5 }, status.Usage);
        Assert.Equal(new VideoCost(10, "wan-720p-second"), status.Cost);
    }

    [Theory]
    [InlineData("wan2.7", """{"duration":5,"SR":1080}""", "5 wan-1080p-second")]
    [InlineData("wan2.7", """{"duration":5,"input_video_duration":3,"output_video_duration":5,"SR":"1080"}""", "8 wan-1080p-second")]
    [InlineData("wan2.6", """{"duration":"5","SR":"720P"}""", "5 wan-720p-second")]
    [InlineData("wan3.0-video", """{"duration":7,"SR":480}""", "7 wan3-480p-second")]
    [InlineData("wan3.0-video-prime", """{"output_video_duration":7,"SR":1080}""", "7 wan3-prime-1080p-second")]
    [InlineData("wan2.2-s2v", """{"video_duration":4.92,"SR":"480"}""", "4.92 wan-s2v-480p-second")]
    [InlineData("wan2.6", """{"duration":5,"SR":480}""", null)]
    [InlineData("wan2.6", """{"duration":5}""", null)]
    [InlineData("wan2.6", """{"SR":720}""", null)]
    [InlineData("wan2.6", """{"duration":{},"SR":[720]}""", null)]
    [InlineData("wan2.6-flash", """{"duration":5,"SR":720}""", null)]
    [InlineData("wan2.2-animate", """{"video_duration":5,"video_ratio":"standard"}""", null)]
    [InlineData("wan2.6", "null", null)]
    public void Map_Usage_IsTheCostWhereItTellsAllThatThePriceDependsOn(string wireModel, string usage, string? cost)
    {
        var status = Map(""" "task_status":"SUCCEEDED","video_url":"https://cdn.example/v.mp4" """, usage, Handle(wireModel));

        Assert.Equal(cost, status.Cost?.ToString());
    }

    [Fact]
    public void Map_UsageWithoutClass_TakesTheOneThatWasAskedFor()
    {
        var status = Map(""" "task_status":"SUCCEEDED","video_url":"https://cdn.example/v.mp4" """, """{"duration":5}""", Handle() with { ExpectedResolution = VideoResolution.P1080 });

        Assert.Equal(new VideoCost(5, "wan-1080p-second"), status.Cost);
    }

    [Fact]
    public void Map_AddressInResults_IsFound() =>
        Assert.Equal(new Uri("https://cdn.example/s2v.mp4"), Map(""" "task_status":"SUCCEEDED","results":{"video_url":"https://cdn.example/s2v.mp4"} """).Outputs.Single().Uri);

    [Theory]
    [InlineData("")]
    [InlineData(""","video_url":"" """)]
    [InlineData(""","results":[]""")]
    public void Map_SucceededWithoutVideo_IsARefusalOfContent(string members)
    {
        var status = Map($$""" "task_status":"SUCCEEDED"{{members}} """);

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused, 0), (status.State, status.FailureKind, status.Outputs.Count));
    }

    [Theory]
    [InlineData("2026-11-20 18:30:00.000")]
    [InlineData("2026-11-20 10:00:00.000")]
    [InlineData("soon")]
    public void Map_EndThatCannotBe_PromisesNoExpiry(string end) =>
        Assert.Null(Map($$""" "task_status":"SUCCEEDED","end_time":"{{end}}","video_url":"https://cdn.example/v.mp4" """).Outputs.Single().ExpiresAt);

    [Theory]
    [InlineData("DataInspectionFailed", VideoErrorKind.ContentRefused)]
    [InlineData("IPInfringementSuspect", VideoErrorKind.ContentRefused)]
    [InlineData("InvalidParameter.DataType", VideoErrorKind.InvalidRequest)]
    [InlineData("InvalidFile.NoHuman", VideoErrorKind.InvalidRequest)]
    [InlineData("InternalError.Algo", VideoErrorKind.ProviderFault)]
    [InlineData("Throttling", VideoErrorKind.RateLimited)]
    [InlineData("SomethingElse", VideoErrorKind.Unknown)]
    public void Map_Failed_TellsKindCodeAndText(string code, VideoErrorKind kind)
    {
        var status = Map($$""" "task_status":"FAILED","code":"{{code}}","message":"why" """);

        Assert.Equal((VideoJobState.Failed, kind, code, "why", (VideoCost?)null), (status.State, status.FailureKind, status.ProviderCode, status.FailureMessage, status.Cost));
    }

    [Fact]
    public void Map_UnknownWithinADay_IsNotFoundAndNoFailure()
    {
        var error = Assert.Throws<VideoEngineException>(() => Map(""" "task_status":"UNKNOWN" """));

        Assert.Equal((VideoErrorKind.NotFound, true, TaskId), (error.Kind, error.IsTransient, error.Handle!.ProviderJobId));
    }

    [Fact]
    public void Map_UnknownAfterADay_IsExpired() =>
        Assert.Equal(VideoJobState.Expired, Map(""" "task_status":"UNKNOWN" """, handle: Handle() with { SubmittedAt = Now - TimeSpan.FromHours(25) }).State);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"output":{}}""")]
    [InlineData("""{"output":{"task_status":"SUCCEEDED","video_url":"/v.mp4"}}""")]
    public void Map_NoTask_IsNoStatus(string body) => Assert.Throws<JsonException>(() => AlibabaStatusMapper.Map(Utf8(body), Handle(), Now));

    private static VideoJobStatus Map(string output, string? usage = null, VideoJobHandle? handle = null) =>
        AlibabaStatusMapper.Map(Utf8($$"""{"request_id":"r","output":{"task_id":"{{TaskId}}",{{output}}}{{(usage is null ? "" : ",\"usage\":" + usage)}} }"""), handle ?? Handle(), Now);
}

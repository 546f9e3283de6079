using System.Globalization;

namespace VideoEngines.Tests.Providers.ByteDance;

public sealed class ByteDanceStatusMapperTests
{
    [Theory]
    [InlineData("queued", VideoJobState.Queued, true)]
    [InlineData("running", VideoJobState.Running, true)]
    [InlineData("cancelled", VideoJobState.Cancelled, true)]
    [InlineData("expired", VideoJobState.Expired, true)]
    [InlineData("reviewing", VideoJobState.Queued, false)]
    public async Task Read_State_IsMapped(string word, VideoJobState state, bool listed)
    {
        var status = await ReadAsync($$"""{"id":"t","status":"{{word}}"}""");

        Assert.Equal((state, word, listed), (status.State, status.RawStatus, status.IsRawStatusListed));
        Assert.Null(status.Cost);
    }

    [Fact]
    public async Task Read_Succeeded_TellsEverything()
    {
        var status = await ReadAsync(Succeeded("720p", 108000, members: ""","revised_prompt":"better" """, content: ""","last_frame_url":"https://cdn.example/l.png?sig=1" """));

        Assert.Equal((VideoJobState.Succeeded, 33608L, "dreamina-seedance-2-0-260128", "better"), (status.State, status.Seed, status.ModelSnapshot, status.RevisedPrompt));
        Assert.Equal((108000L, 5m), (status.Usage!.Tokens, status.Usage.OutputSeconds));
        Assert.Equal(VideoCost.Usd(0.756m), status.Cost);
        Assert.Equal(2, status.Outputs.Count);
        Assert.Equal(("https://cdn.example/o.mp4?sig=1", "video/mp4"), (status.Outputs[0].Uri!.AbsoluteUri, status.Outputs[0].ContentType));
        Assert.Equal((1, "image/png"), (status.Outputs[1].Index, status.Outputs[1].ContentType));

        // 24 hours after the task last changed, not after it was read.
        Assert.Equal(ArkTest.Now.AddHours(-1) + TimeSpan.FromHours(24), status.Outputs[0].ExpiresAt);
    }

    public static TheoryData<string, string, long, string, decimal?> Costs => new()
    {
        { "text-to-video", "480p", 50220, "", 0.35154m },
        { "text-to-video", "1080p", 243000, "", 1.8711m },
        { "text-to-video", "4k", 972000, "", 3.888m },
        { "video-to-video", "720p", 411300, "", 1.76859m },

        // 11 s made and 8 s gone in: the tokens alone tell that a video went in (the sample of ARK-DOC).
        { "reference-to-video", "720p", 411300, ""","duration":11 """, 1.76859m },
        { "reference-to-video", "720p", 238500, ""","duration":11 """, 1.6695m },
        { "text-to-video", "720p", 108000, ""","service_tier":"flex" """, 0.378m },
        { "text-to-video", "2k", 108000, "", 0.756m },
    };

    [Theory]
    [MemberData(nameof(Costs))]
    public async Task Read_Succeeded_CostFollowsFromTokens(string operation, string resolution, long tokens, string members, decimal? usd)
    {
        // The last row: a class without a price of its own falls to none.
        var status = await ReadAsync(Succeeded(resolution, tokens, members), ArkTest.Handle(new VideoOperation(operation)));

        Assert.Equal(resolution == "2k" ? null : VideoCost.Usd(usd!.Value), status.Cost);
        Assert.Equal(tokens, status.Usage!.Tokens);
    }

    [Fact]
    public async Task Read_InChina_TellsTokensButNoCost()
    {
        var status = await ReadAsync(Succeeded("720p", 108000), ArkTest.Handle() with { Host = "ark.cn-beijing.volces.com" });

        Assert.Null(status.Cost);
        Assert.Equal(108000, status.Usage!.Tokens);
    }

    [Fact]
    public async Task Read_SucceededWithoutVideo_IsARefusalOfContent()
    {
        var status = await ReadAsync("""{"id":"t","status":"succeeded","content":{}}""");

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused), (status.State, status.FailureKind));
    }

    [Theory]
    [InlineData("OutputVideoSensitiveContentDetected", VideoErrorKind.ContentRefused)]
    [InlineData("OutputVideoSensitiveContentDetected.PolicyViolation", VideoErrorKind.ContentRefused)]
    [InlineData("OutputAudioSensitiveContentDetected", VideoErrorKind.ContentRefused)]
    [InlineData("InputImageSensitiveContentDetected.PrivacyInformation", VideoErrorKind.ContentRefused)]
    [InlineData("InvalidParameter.Something", VideoErrorKind.InvalidRequest)]
    [InlineData("InternalServiceError", VideoErrorKind.ProviderFault)]
    [InlineData("SomethingNew", VideoErrorKind.Unknown)]
    public async Task Read_Failed_HasAKind(string code, VideoErrorKind kind)
    {
        var status = await ReadAsync($$"""{"id":"t","status":"failed","error":{"code":"{{code}}","message":"no"} }""");

        Assert.Equal((VideoJobState.Failed, kind, code, "no"), (status.State, status.FailureKind, status.ProviderCode, status.FailureMessage));
    }

    [Fact]
    public async Task GetStatuses_Many_AreOneCallAndTheMissingIsReadAlone()
    {
        var server = new ArkServer(call => call.Address.Contains('?', StringComparison.Ordinal)
            ? (200, """{"total":1,"items":[{"id":"a","status":"running"}]}""")
            : (200, """{"id":"b","status":"queued"}"""));
        var engine = ArkTest.Engine(VideoEngineIds.ByteDanceSeedance20, server);

        var statuses = await engine.GetStatusesAsync([ArkTest.Handle() with { ProviderJobId = "a" }, ArkTest.Handle() with { ProviderJobId = "b" }]);

        Assert.Equal([VideoJobState.Running, VideoJobState.Queued], statuses.Select(static status => status.State));
        Assert.EndsWith("/contents/generations/tasks?page_num=1&page_size=2&filter.task_ids=a&filter.task_ids=b", server.Calls[0].Address, StringComparison.Ordinal);
        Assert.EndsWith("/contents/generations/tasks/b", server.Calls[1].Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queued", "cancelled", 200, VideoCancelOutcome.Cancelled, 3)]
    [InlineData("queued", "running", 409, VideoCancelOutcome.Unknown, 2)]
    [InlineData("queued", "gone", 200, VideoCancelOutcome.Unknown, 3)]
    [InlineData("running", "", 200, VideoCancelOutcome.NotSupported, 1)]
    [InlineData("polishing", "", 200, VideoCancelOutcome.NotSupported, 1)]
    [InlineData("succeeded", "", 200, VideoCancelOutcome.TooLate, 1)]
    [InlineData("failed", "", 200, VideoCancelOutcome.TooLate, 1)]
    [InlineData("cancelled", "", 200, VideoCancelOutcome.Cancelled, 1)]
    public async Task Cancel_ReadsFirstAndDeletesOnlyWhatIsQueued(string before, string after, int delete, VideoCancelOutcome outcome, int calls)
    {
        var deleted = false;
        var server = new ArkServer(call =>
        {
            if (call.Method == HttpMethod.Delete)
            {
                deleted = true;
                return (delete, "{}");
            }

            var word = deleted ? after : before;
            return word == "gone" ? (404, """{"error":{"code":"ResourceNotFound"} }""")
                : (200, string.Create(CultureInfo.InvariantCulture, $$$"""{"id":"t","status":"{{{word}}}","content":{"video_url":"https://cdn.example/a.mp4"} }"""));
        });

        Assert.Equal(outcome, await ArkTest.Engine(VideoEngineIds.ByteDanceSeedance20, server).CancelAsync(ArkTest.Handle()));

        Assert.Equal(calls, server.Calls.Count);
        Assert.Equal(before == "queued" ? 1 : 0, server.Calls.Count(static call => call.Method == HttpMethod.Delete));
    }

    private static async Task<VideoJobStatus> ReadAsync(string body, VideoJobHandle? handle = null) =>
        await ArkTest.Engine(VideoEngineIds.ByteDanceSeedance20, new ArkServer(_ => (200, body))).GetStatusAsync(handle ?? ArkTest.Handle());

    private static string Succeeded(string resolution, long tokens, string members = "", string content = "") => string.Create(CultureInfo.InvariantCulture, $$"""
        {"id":"t","model":"dreamina-seedance-2-0-260128","status":"succeeded","content":{"video_url":"https://cdn.example/o.mp4?sig=1"{{content}} },
        "usage":{"completion_tokens":{{tokens}},"total_tokens":{{tokens}} },"updated_at":{{ArkTest.Now.AddHours(-1).ToUnixTimeSeconds()}},"seed":33608,"resolution":"{{resolution}}",
        "ratio":"16:9","generate_audio":true{{(members.Contains("duration", StringComparison.Ordinal) ? string.Empty : ",\"duration\":5")}}{{members}} }
        """);
}

using System.Text;
using System.Text.Json;
using VideoEngines.Http;

namespace VideoEngines.Providers.Kling;

public sealed class KlingStatusMapperTests
{
    private const string Sample = """
        {"code":0,"message":"SUCCEED","request_id":"r-81d","data":[{"id":"9012233","status":"succeeded","message":"","external_id":"scene-7","create_time":1795000000000,"update_time":1795000090000,
         "outputs":[{"type":"video","id":"v-1","url":"https://cdn.example/a.mp4","watermark_url":"","duration":"5.1"}],
         "billing":[{"charge_type":"unit","package_type":"video","amount":"3.0"}]}]}
        """;

    [Theory]
    [InlineData("submitted", VideoJobState.Queued)]
    [InlineData("processing", VideoJobState.Running)]
    [InlineData("failed", VideoJobState.Failed)]
    [InlineData("paused_for_review", VideoJobState.Running)]
    [InlineData("SUCCEEDED", VideoJobState.Running)]
    [InlineData("cancelled", VideoJobState.Running)]
    public void Map_StatusWord_IsAnEndOnlyWhenDocumentedAsOne(string word, VideoJobState state)
    {
        var status = Map($$"""{"id":"1","status":"{{word}}"}""");

        Assert.Equal(state, status.State);
        Assert.Equal(word, status.RawStatus);
        Assert.Equal("1", status.ProviderJobId);
        Assert.Empty(status.Outputs);
    }

    [Fact]
    public void Map_DocumentedSuccess_HasOutputCostAndExpiry()
    {
        var status = KlingStatusMapper.Map(Assert.Single(KlingStatusMapper.ReadTasks(Encoding.UTF8.GetBytes(Sample))!));

        Assert.Equal(VideoJobState.Succeeded, status.State);
        Assert.Equal(new VideoCost(3m, "kling-unit"), status.Cost);
        Assert.Equal(5.1m, status.Usage!.OutputSeconds);
        Assert.Equal(1, status.Requested);
        var output = Assert.Single(status.Outputs);
        Assert.Equal(0, output.Index);
        Assert.Equal("v-1", output.Id);
        Assert.Equal(new Uri("https://cdn.example/a.mp4"), output.Uri);
        Assert.Equal("video/mp4", output.ContentType);
        Assert.Equal(TimeSpan.FromSeconds(5.1), output.Duration);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1795000090000).AddDays(30), output.ExpiresAt);
    }

    [Fact]
    public void Map_UnderOddCulture_ReadsNumbersInvariantly()
    {
        using var culture = new OddCulture();

        Map_DocumentedSuccess_HasOutputCostAndExpiry();
    }

    [Fact]
    public void Map_WatermarkedCopy_ComesAfterTheVideos()
    {
        var status = Map("""
            {"id":"1","status":"succeeded","outputs":[
              {"type":"video","id":"v-1","url":"https://cdn.example/a.mp4","watermark_url":"https://cdn.example/a-w.mp4"},
              {"type":"video","id":"v-2","url":"https://cdn.example/b.mp4"}]}
            """);

        Assert.Equal(["/a.mp4", "/b.mp4", "/a-w.mp4"], status.Outputs.Select(static o => o.Uri!.AbsolutePath));
        Assert.Equal([0, 1, 2], status.Outputs.Select(static o => o.Index));
        Assert.Equal(["v-1", "v-2", null], status.Outputs.Select(static o => o.Id));
    }

    [Theory]
    [InlineData("""{"id":"1","status":"succeeded"}""")]
    [InlineData("""{"id":"1","status":"succeeded","outputs":null}""")]
    [InlineData("""{"id":"1","status":"succeeded","outputs":[null]}""")]
    [InlineData("""{"id":"1","status":"succeeded","outputs":[{"type":"image","url":"https://cdn.example/a.png"}]}""")]
    public void Map_SuccessWithoutAVideo_IsARefusal(string task)
    {
        var status = Map(task);

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ContentRefused), (status.State, status.FailureKind));
        Assert.Equal("succeeded", status.RawStatus);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"not an address\"")]
    [InlineData("\"/etc/passwd\"")]
    [InlineData("\"file:///etc/passwd\"")]
    [InlineData("17")]
    public void Map_VideoWithoutUsableAddress_StaysASuccessWithoutAddress(string url)
    {
        var status = Map($$"""{"id":"1","status":"succeeded","outputs":[{"type":"video","id":"v-1","url":{{url}}}]}""");

        Assert.Equal(VideoJobState.Succeeded, status.State);
        Assert.Null(Assert.Single(status.Outputs).Uri);
    }

    [Fact]
    public void Map_Failure_KeepsTheTextAndGuessesNoKind()
    {
        var status = Map("""{"id":"1","status":"failed","message":"Failure to pass the risk control system","billing":[]}""");

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.Unknown), (status.State, status.FailureKind));
        Assert.Equal("Failure to pass the risk control system", status.FailureMessage);
        Assert.Null(status.Cost);
    }

    [Theory]
    [InlineData("\"5,1\"")]
    [InlineData("\"1e3\"")]
    [InlineData("\"-5\"")]
    [InlineData("\"0\"")]
    [InlineData("\"99999999999999999999999999999999999999999\"")]
    [InlineData("{\"seconds\":5}")]
    [InlineData("[5]")]
    [InlineData("true")]
    public void Map_MalformedNumbers_AreUntold(string malformed)
    {
        var status = Map($$"""
            {"id":"1","status":"succeeded","update_time":{{malformed}},
             "outputs":[{"type":"video","id":"v-1","url":"https://cdn.example/a.mp4","duration":{{malformed}}}]}
            """);

        var output = Assert.Single(status.Outputs);
        Assert.Null(output.Duration);
        Assert.Null(output.ExpiresAt);
        Assert.Null(status.Usage);
    }

    [Fact]
    public void Map_NumbersBeyondAllSense_AreUntold()
    {
        var output = Assert.Single(Map("""
            {"id":"1","status":"succeeded","update_time":999999999999999999,
             "outputs":[{"type":"video","id":"v-1","url":"https://cdn.example/a.mp4","duration":"86401"}]}
            """).Outputs);

        Assert.Equal((null, null), (output.Duration, output.ExpiresAt));
    }

    [Fact]
    public void ReadTasks_UnknownMembersAndNumbersForText_AreRead()
    {
        var task = Assert.Single(KlingStatusMapper.ReadTasks(
            """{"code":"0","new":{"a":1},"data":[{"id":893605946402811985,"status":"submitted","create_time":"1795000000000","shots":[[]],"outputs":[],"billing":[]}]}"""u8)!);

        Assert.Equal("893605946402811985", task.Id);
        Assert.Equal(VideoJobState.Queued, KlingStatusMapper.Map(task).State);
    }

    [Theory]
    [InlineData("""{"code":0,"data":[]}""")]
    [InlineData("""{"code":0}""")]
    [InlineData("""{"code":0,"data":[null]}""")]
    public void ReadTasks_NoTask_IsEmpty(string body) => Assert.Empty(KlingStatusMapper.ReadTasks(Encoding.UTF8.GetBytes(body))!);

    [Fact]
    public void ReadTasks_ErrorCode_IsNoList() => Assert.Null(KlingStatusMapper.ReadTasks("""{"code":1302,"message":"slow down","data":[]}"""u8));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("""{"code":0,"data":{"id":"1"}}""")]
    public void ReadTasks_OtherForm_IsAJsonError(string body) => Assert.Throws<JsonException>(() => KlingStatusMapper.ReadTasks(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData(200, """{"code":0,"data":{"id":"9012233","status":"submitted"}}""", "9012233", null)]
    [InlineData(200, """{"data":{"id":9012233}}""", "9012233", null)]
    [InlineData(200, """{"code":0,"data":{}}""", null, null)]
    [InlineData(200, """{"code":0}""", null, null)]
    [InlineData(200, """{"code":1303,"message":"parallel task over resource pack limit"}""", null, "1303")]
    [InlineData(200, """{"code":1303,"data":{"id":"1"}}""", null, null)]
    [InlineData(400, """{"code":1201,"message":"x","data":[]}""", null, "1201")]
    public void ReadSubmit_Answer_HasIdOrCode(int status, string body, string? id, string? code)
    {
        var reply = KlingStatusMapper.ReadSubmit(new ProviderReply(status, Encoding.UTF8.GetBytes(body), null));

        Assert.Equal((id, code), (reply.JobId, reply.Code));
    }

    [Theory]
    [InlineData("att-1", "2")]
    [InlineData("att-9", null)]
    public void FindId_ExternalId_MatchesExactly(string externalId, string? id)
    {
        var tasks = KlingStatusMapper.ReadTasks("""{"code":0,"data":[{"id":"1","external_id":"att-11"},{"external_id":"att-1"},{"id":"2","external_id":"att-1"}]}"""u8)!;

        Assert.Equal(id, KlingStatusMapper.FindId(tasks, externalId));
    }

    private static VideoJobStatus Map(string task) =>
        KlingStatusMapper.Map(KlingStatusMapper.ReadTasks(Encoding.UTF8.GetBytes($$"""{"code":0,"data":[{{task}}]}"""))![0]);
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Kling;

/// <summary>The first generation: its task objects, its refusals, its signed tokens.</summary>
public sealed class KlingLegacyTests
{
    private const string Text = "/v1/videos/text2video";
    private const string Avatar = "/v1/videos/avatar/image2video";
    private const string Boat = """{"model_name":"kling-v2-master","prompt":"a boat","external_task_id":"scene-7"}""";

    [Fact]
    public async Task Create_Valid_AnswersTheSubmittedTask()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync(Text, Boat);

        Assert.Equal((200, 0), (reply.Status, reply.Code));
        Assert.Equal("submitted", reply.Data.GetProperty("task_status").GetString());
        Assert.Equal("scene-7", reply.Data.GetProperty("task_info").GetProperty("external_task_id").GetString());
    }

    [Theory]
    [InlineData(0, "submitted")]
    [InlineData(2, "processing")]
    [InlineData(12, "succeed")]
    public async Task Read_AsTimePasses_ShowsTheStatus(double seconds, string status)
    {
        await using var server = await TestServer.StartAsync();
        var id = await CreateAsync(server, Text, Boat);

        server.Advance(seconds);

        Assert.Equal(status, (await server.KlingAsync($"{Text}/{id}")).Data.GetProperty("task_status").GetString());
    }

    [Fact]
    public async Task Read_Ended_ShowsVideoAndUnits()
    {
        await using var server = await TestServer.StartAsync();
        var id = await CreateAsync(server, Text, """{"model_name":"kling-v2-master","prompt":"a boat","duration":"10","watermark_info":{"enabled":true} }""");

        server.Advance(12);
        var task = (await server.KlingAsync($"{Text}/{id}")).Data;

        Assert.Equal("20.0", task.GetProperty("final_unit_deduction").GetString());
        var video = Assert.Single(task.GetProperty("task_result").GetProperty("videos").EnumerateArray());
        Assert.Equal("10.0", video.GetProperty("duration").GetString());
        Assert.NotEqual(video.GetProperty("url").GetString(), video.GetProperty("watermark_url").GetString());
    }

    [Fact]
    public async Task Read_ByExternalId_FindsTheTaskUnderItsOwnPathOnly()
    {
        await using var server = await TestServer.StartAsync();
        var id = await CreateAsync(server, Text, Boat);

        Assert.Equal(id, (await server.KlingAsync($"{Text}/scene-7")).Data.GetProperty("task_id").GetString());
        Assert.Equal((400, 1201), await StatusAsync(server, "/v1/videos/image2video/scene-7"));
        Assert.Equal((400, 1201), await StatusAsync(server, $"{Text}/unknown"));
        Assert.Equal(id, (await server.KlingAsync("/tasks?external_task_ids=scene-7")).Data[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task List_ShowsTheTasksOfThePath_LatestFirst()
    {
        await using var server = await TestServer.StartAsync();
        var first = await CreateAsync(server, Text, """{"model_name":"kling-v2-master","prompt":"a"}""");
        var second = await CreateAsync(server, Text, """{"model_name":"kling-v2-master","prompt":"b"}""");
        await CreateAsync(server, Avatar, """{"image":"https://example.com/a.png","sound_file":"https://example.com/a.mp3"}""");

        var page = (await server.KlingAsync($"{Text}?pageNum=1&pageSize=30")).Data;

        Assert.Equal([second, first], page.EnumerateArray().Select(static t => t.GetProperty("task_id").GetString()!));
        Assert.Equal((400, 1201), await StatusAsync(server, $"{Text}?pageSize=501"));
    }

    [Theory]
    [InlineData(Text, """{"prompt":"a"}""", "model_name")]
    [InlineData(Text, """{"model_name":"kling-v1","prompt":"a"}""", "model_name")]
    [InlineData(Text, """{"model_name":"kling-v2-master"}""", "prompt")]
    [InlineData(Text, """{"model_name":"kling-v2-master","prompt":"a","duration":5}""", "duration")]
    [InlineData(Text, """{"model_name":"kling-v2-master","prompt":"a","duration":"6"}""", "duration")]
    [InlineData(Text, """{"model_name":"kling-v2-master","prompt":"a","mode":"std"}""", "mode")]
    [InlineData(Text, """{"model_name":"kling-v2-master","prompt":"a","cfg_scale":0.5}""", "cfg_scale")]
    [InlineData(Text, """{"model_name":"kling-v2-master","prompt":"a","camera_control":{} }""", "camera_control")]
    [InlineData(Text, """{"model_name":"kling-v2-master","prompt":"a","aspect_ratio":"4:3"}""", "aspect_ratio")]
    [InlineData(Text, """{"model_name":"kling-v2-master","prompt":"a","external_task_id":7}""", "external_task_id")]
    [InlineData("/v1/videos/image2video", """{"model_name":"kling-v2-master","prompt":"a"}""", "image")]
    [InlineData("/v1/videos/image2video", """{"model_name":"kling-v2-master","image":"data:image/png;base64,AAAA"}""", "bare base64")]
    [InlineData("/v1/videos/image2video", """{"model_name":"kling-v2-master","image":"https://example.com/a.png","image_tail":"https://example.com/b.png"}""", "image_tail")]
    [InlineData(Avatar, """{"sound_file":"https://example.com/a.mp3"}""", "image")]
    [InlineData(Avatar, """{"image":"https://example.com/a.png"}""", "exactly one of audio_id and sound_file")]
    [InlineData(Avatar, """{"image":"https://example.com/a.png","audio_id":"1","sound_file":"https://example.com/a.mp3"}""", "exactly one of audio_id and sound_file")]
    [InlineData(Avatar, """{"image":"https://example.com/a.png","sound_file":"https://example.com/a.mp3?seconds=301"}""", "2 to 300")]
    [InlineData(Avatar, """{"image":"https://example.com/a.png","audio_id":"1","mode":"4k"}""", "mode")]
    public async Task Create_BrokenRule_Answers1201(string path, string body, string rule)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.KlingAsync(path, body);

        Assert.Equal((400, 1201), (reply.Status, reply.Code));
        Assert.Contains(rule, reply.Field("message"), StringComparison.Ordinal);
        Assert.Empty(server.Emulator.Jobs);
    }

    [Theory]
    [InlineData("std", 4.4)]
    [InlineData("pro", 8.8)]
    public async Task Avatar_Ended_BillsTheWholeSecondsOfTheSound(string mode, double units)
    {
        await using var server = await TestServer.StartAsync();

        await CreateAsync(server, Avatar, $$"""{"image":"https://example.com/a.png","sound_file":"https://example.com/a.mp3?seconds=11.3","mode":"{{mode}}"}""");

        Assert.Equal((decimal)units, server.Emulator.Billing.Of("kling").Purchased);
    }

    [Fact]
    public async Task Failed_TellsWhyAndNothingOfTheCost()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.JobFailed, Provider = "kling" });
        var id = await CreateAsync(server, Text, Boat);

        server.Advance(12);
        var task = (await server.KlingAsync($"{Text}/{id}")).Data;

        Assert.Equal("failed", task.GetProperty("task_status").GetString());
        Assert.NotEmpty(task.GetProperty("task_status_msg").GetString()!);
        Assert.False(task.TryGetProperty("final_unit_deduction", out _));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Theory]
    [InlineData("access", "secret", 1000, -5, 200, 0)]
    [InlineData("access", "wrong", 1000, -5, 401, 1002)]
    [InlineData("other", "secret", 1000, -5, 401, 1002)]
    [InlineData("access", "secret", -1, -5, 401, 1004)]
    [InlineData("access", "secret", 1000, 60, 401, 1003)]
    public async Task Create_WithASignedToken_IsJudgedByIt(string accessKey, string secretKey, int expires, int starts, int status, int code)
    {
        await using var server = await TestServer.StartAsync(static options => options.ApiKeys.Add("access:secret"));
        var now = server.Clock.GetUtcNow().ToUnixTimeSeconds();

        var reply = await server.KlingAsync(Text, Boat, "Bearer " + Sign(accessKey, secretKey, now + expires, now + starts));

        Assert.Equal((status, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task NewDesign_WithASignedToken_Answers1002()
    {
        await using var server = await TestServer.StartAsync();
        var now = server.Clock.GetUtcNow().ToUnixTimeSeconds();

        var reply = await server.KlingAsync("/text-to-video/kling-3.0", TestServer.KlingText, "Bearer " + Sign("access", "secret", now + 1000, now - 5));

        Assert.Equal((401, 1002), (reply.Status, reply.Code));
    }

    private static async Task<string> CreateAsync(TestServer server, string path, string body) => (await server.KlingAsync(path, body)).Data.GetProperty("task_id").GetString()!;

    private static async Task<(int Status, int Code)> StatusAsync(TestServer server, string path)
    {
        var reply = await server.KlingAsync(path);
        return (reply.Status, reply.Code);
    }

    private static string Sign(string accessKey, string secretKey, long expires, long starts)
    {
        var signed = $"{Encode("""{"alg":"HS256","typ":"JWT"}""")}.{Encode($$"""{"iss":"{{accessKey}}","exp":{{expires}},"nbf":{{starts}}}""")}";
        return $"{signed}.{WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));
}

using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Google;

public sealed class GeminiTests
{
    [Fact]
    public async Task Read_WholeJob_IsNotDoneAndThenHasFilesThatTheKeyOpens()
    {
        await using var server = await TestServer.StartAsync();
        var name = (await server.GeminiAsync(VeoServer.GeminiModel + ":predictLongRunning", VeoServer.Text)).Field("name");

        var early = await server.GeminiAsync("/v1beta/" + name);
        server.Advance(12);
        var late = await server.GeminiAsync("/v1beta/" + name);

        Assert.StartsWith("models/veo-3.1-generate-preview/operations/", name, StringComparison.Ordinal);
        Assert.False(early.Json.TryGetProperty("done", out _));
        var address = Address(late);
        Assert.Matches("/gemini/v1beta/files/[a-z0-9]+:download\\?alt=media$", address);
        var file = await server.GeminiAsync(PathOf(address));
        Assert.Equal((200, "video/mp4"), (file.Status, file.Response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(401, (await server.GeminiAsync(PathOf(address), key: null)).Status);
    }

    [Fact]
    public async Task Download_AddressInsteadOfAnId_IsUnderstoodAsGooglesSdkWritesIt()
    {
        await using var server = await TestServer.StartAsync();
        var address = await FinishedAsync(server);

        var reply = await server.GeminiAsync($"/v1beta/files/{address}:download?alt=media");

        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task Download_KeyInTheQuery_IsTaken()
    {
        await using var server = await TestServer.StartAsync();
        var address = await FinishedAsync(server);

        Assert.Equal(200, (await server.GeminiAsync(PathOf(address) + "&key=k", key: null)).Status);
        Assert.Equal(400, (await server.GeminiAsync(PathOf(address).Replace("?alt=media", string.Empty, StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await server.GeminiAsync("/v1beta/files/0000:download?alt=media")).Status);
    }

    [Fact]
    public async Task Submit_Extension_TakesOutputsOfThisApiOnly()
    {
        await using var server = await TestServer.StartAsync();
        var address = await FinishedAsync(server);

        var good = await server.GeminiAsync(VeoServer.GeminiModel + ":predictLongRunning", Extension(address));
        var bad = await server.GeminiAsync(VeoServer.GeminiModel + ":predictLongRunning", Extension("https://media.example/v.mp4"));

        Assert.Equal((200, 400), (good.Status, bad.Status));
    }

    [Theory]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"seed":1}}""", "`seed` isn't supported")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"generateAudio":true}}""", "`generateAudio` isn't supported")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"storageUri":"gs://b"}}""", "`storageUri` isn't supported")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"fps":24}}""", "`fps` isn't supported")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"gcsUri":"gs://b/a.png","mimeType":"image/png"}}]}""", "`gcsUri` isn't supported")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"inlineData":{"data":"AAAA"},"mimeType":"image/png"}}]}""", "`inlineData` isn't supported")]
    [InlineData("""{"instances":[{"prompt":"a"}],"labels":{"a":"b"}}""", "Unknown name \"labels\"")]
    public async Task Submit_WhatOnlyVertexTakes_IsRefused(string body, string problem)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.GeminiAsync(VeoServer.GeminiModel + ":predictLongRunning", body);

        Assert.Equal((400, 400, "INVALID_ARGUMENT"), reply.Error());
        Assert.Contains(problem, reply.Message(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithLifecycle_EveryModelIsGone()
    {
        await using var server = await TestServer.StartAsync(static options => options.Lifecycle = true);

        foreach (var model in new[] { "veo-3.1-generate-preview", "veo-3.1-fast-generate-preview", "veo-3.1-lite-generate-preview", "veo-3.0-generate-001", "veo-3.0-fast-generate-001", "veo-2.0-generate-001" })
        {
            var reply = await server.GeminiAsync($"/v1beta/models/{model}:predictLongRunning", VeoServer.Text);

            Assert.Equal((404, 404, "NOT_FOUND"), reply.Error());
            Assert.Contains("no longer available", reply.Message(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Read_Filtered_SaysSoInsideTheResponse()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationAfter });
        var name = (await server.GeminiAsync(VeoServer.GeminiModel + ":predictLongRunning", VeoServer.Text)).Field("name");
        server.Advance(12);

        var made = (await server.GeminiAsync("/v1beta/" + name)).Response().GetProperty("generateVideoResponse");

        Assert.Equal(1, made.GetProperty("raiMediaFilteredCount").GetInt32());
        Assert.False(made.TryGetProperty("generatedSamples", out _));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    private static string Address(Reply reply) => reply.Response().GetProperty("generateVideoResponse").GetProperty("generatedSamples")[0].GetProperty("video").GetProperty("uri").GetString()!;

    private static string PathOf(string address) => address[(address.IndexOf("/gemini", StringComparison.Ordinal) + "/gemini".Length)..];

    private static string Extension(string address) => """{"instances":[{"prompt":"more","video":{"uri":"ADDRESS"}}]}""".Replace("ADDRESS", address, StringComparison.Ordinal);

    private static async Task<string> FinishedAsync(TestServer server)
    {
        var name = (await server.GeminiAsync(VeoServer.GeminiModel + ":predictLongRunning", VeoServer.Text)).Field("name");
        server.Advance(12);
        return Address(await server.GeminiAsync("/v1beta/" + name));
    }
}

using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Google;

public sealed class VertexTests
{
    [Theory]
    [InlineData("/v1")]
    [InlineData("/v1beta1")]
    public async Task Submit_Valid_AnswersTheOperationsName(string version)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.VertexAsync(VeoServer.Model.Replace("/v1", version, StringComparison.Ordinal) + ":predictLongRunning", VeoServer.Text);

        Assert.Equal(200, reply.Status);
        Assert.StartsWith("projects/p/locations/us-central1/publishers/google/models/veo-3.1-generate-001/operations/", reply.Field("name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fetch_WholeJob_IsNotDoneAndThenHasTheVideos()
    {
        await using var server = await TestServer.StartAsync();
        var name = await server.SubmitVertexAsync("""{"instances":[{"prompt":"a boat"}],"parameters":{"durationSeconds":4,"sampleCount":2}}""");

        var early = await server.FetchAsync(name);
        server.Advance(12);
        var late = await server.FetchAsync(name);

        Assert.Equal(name, early.Field("name"));
        Assert.False(early.Json.TryGetProperty("done", out _));
        Assert.True(late.Json.GetProperty("done").GetBoolean());
        Assert.Equal(0, late.Response().GetProperty("raiMediaFilteredCount").GetInt32());
        var videos = late.Response().GetProperty("videos").EnumerateArray().Select(static video => video.GetProperty("bytesBase64Encoded").GetBytesFromBase64()).ToList();
        Assert.Equal(2, videos.Count);
        Assert.All(videos, static video => Assert.Equal("ftyp"u8.ToArray(), video[4..8]));
        Assert.NotEqual(videos[0], videos[1]);
    }

    [Fact]
    public async Task Fetch_StorageUri_NamesFilesInTheBucket()
    {
        await using var server = await TestServer.StartAsync();
        var name = await server.SubmitVertexAsync("""{"instances":[{"prompt":"a boat"}],"parameters":{"storageUri":"gs://bucket/out/"}}""");
        server.Advance(12);

        var video = Assert.Single((await server.FetchAsync(name)).Response().GetProperty("videos").EnumerateArray());

        Assert.StartsWith("gs://bucket/out/", video.GetProperty("gcsUri").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/sample_0.mp4", video.GetProperty("gcsUri").GetString(), StringComparison.Ordinal);
        Assert.False(video.TryGetProperty("bytesBase64Encoded", out _));
    }

    [Fact]
    public async Task Fetch_FilteredAfterwards_IsDoneWithoutVideosAndFree()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationAfter, Code = "15236754" });
        var name = await server.SubmitVertexAsync();
        server.Advance(12);

        var response = (await server.FetchAsync(name)).Response();

        Assert.Equal(1, response.GetProperty("raiMediaFilteredCount").GetInt32());
        Assert.EndsWith("Support codes: 15236754", response.GetProperty("raiMediaFilteredReasons")[0].GetString(), StringComparison.Ordinal);
        Assert.False(response.TryGetProperty("videos", out _));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Fetch_Failed_HasAnErrorAndIsFree()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.JobFailed });
        var name = await server.SubmitVertexAsync();
        server.Advance(12);

        var reply = await server.FetchAsync(name);

        Assert.Equal((true, 13), (reply.Json.GetProperty("done").GetBoolean(), reply.Json.GetProperty("error").GetProperty("code").GetInt32()));
        Assert.Equal(0, server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Submit_RefusedPrompt_Is400WithASupportCode()
    {
        await using var server = await TestServer.StartAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.ModerationBefore });

        var reply = await server.VertexAsync(VeoServer.Model + ":predictLongRunning", VeoServer.Text);

        Assert.Equal((400, 400, "INVALID_ARGUMENT"), reply.Error());
        Assert.Contains("Support codes: 58061214", reply.Message(), StringComparison.Ordinal);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic k")]
    public async Task Submit_NoToken_Is401(string? key)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal((401, 401, "UNAUTHENTICATED"), (await server.VertexAsync(VeoServer.Model + ":predictLongRunning", VeoServer.Text, key)).Error());
    }

    [Theory]
    [InlineData("veo-9", false, 404)]
    [InlineData("veo-3.0-generate-001", false, 200)]
    [InlineData("veo-3.0-generate-001", true, 404)]
    [InlineData("veo-2.0-generate-001", true, 404)]
    [InlineData("veo-3.1-lite-generate-001", true, 200)]
    public async Task Submit_Model_IsServedUnlessItIsGone(string model, bool lifecycle, int status)
    {
        await using var server = await TestServer.StartAsync(options => options.Lifecycle = lifecycle);

        var reply = await server.VertexAsync($"/v1/projects/p/locations/us-central1/publishers/google/models/{model}:predictLongRunning", """{"instances":[{"prompt":"a boat"}]}""");

        Assert.Equal(status, reply.Status);
        if (status == 404)
        {
            Assert.Equal((404, 404, "NOT_FOUND"), reply.Error());
        }
    }

    [Fact]
    public async Task Submit_OverConcurrency_Is429AndBuysNothing()
    {
        await using var server = await TestServer.StartAsync(static options => options.Concurrency["vertex"] = 1);
        await server.SubmitVertexAsync();

        var reply = await server.VertexAsync(VeoServer.Model + ":predictLongRunning", VeoServer.Text);

        Assert.Equal((429, 429, "RESOURCE_EXHAUSTED"), reply.Error());
        Assert.Equal(1, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task Fetch_UnknownOrOtherModels_IsRefused()
    {
        await using var server = await TestServer.StartAsync();
        var name = await server.SubmitVertexAsync();

        Assert.Equal(404, (await server.FetchAsync(name + "0")).Status);
        Assert.Equal(400, (await server.VertexAsync(VeoServer.Model.Replace("3.1", "3.0", StringComparison.Ordinal) + ":fetchPredictOperation", $$"""{"operationName":"{{name}}"}""")).Status);
        Assert.Equal(400, (await server.VertexAsync(VeoServer.Model + ":fetchPredictOperation", "{}")).Status);
        Assert.Equal(404, (await server.SendAsync(HttpMethod.Get, "vertex/v1/" + name, null, "Bearer k")).Status);
    }

    [Theory]
    [InlineData("720p", 4, 1, 1.6)]
    [InlineData("1080p", 8, 2, 6.4)]
    [InlineData("4k", 6, 1, 3.6)]
    public async Task Submit_Priced_BySecondResolutionAndCount(string resolution, int seconds, int count, double usd)
    {
        await using var server = await TestServer.StartAsync();

        await server.SubmitVertexAsync($$"""{"parameters":{"resolution":"{{resolution}}","durationSeconds":{{seconds}},"sampleCount":{{count}} },"instances":[{"prompt":"a boat"}]}""");

        Assert.Equal((decimal)usd, server.Emulator.Billing.PurchasedUsd);
    }

    [Theory]
    [InlineData("{", "Invalid JSON")]
    [InlineData("[]", "Invalid JSON")]
    [InlineData("{}", "one instance")]
    [InlineData("""{"instances":[{"prompt":"a"},{"prompt":"b"}]}""", "one instance")]
    [InlineData("""{"instances":[{"prompt":"a"}],"model":"x"}""", "Unknown name \"model\"")]
    [InlineData("""{"instances":[{"prompt":"a","seed":1}]}""", "Unknown name \"seed\" at 'instances[0]'")]
    [InlineData("""{"instances":[{}]}""", "prompt is required")]
    [InlineData("""{"instances":[{"prompt":1}]}""", "must be a string")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"bytesBase64Encoded":"AAAA"}}]}""", "mimeType")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"bytesBase64Encoded":"AAAA","mimeType":"video/mp4"}}]}""", "mimeType")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"bytesBase64Encoded":"*","mimeType":"image/png"}}]}""", "base64")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"gcsUri":"https://x/a.png","mimeType":"image/png"}}]}""", "gs://")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"gcsUri":"gs://b/a.png","bytesBase64Encoded":"AAAA","mimeType":"image/png"}}]}""", "not both")]
    [InlineData("""{"instances":[{"prompt":"a","image":{"uri":"https://x/a.png","mimeType":"image/png"}}]}""", "Unknown name \"uri\"")]
    [InlineData("""{"instances":[{"prompt":"a","lastFrame":{"bytesBase64Encoded":"AAAA","mimeType":"image/png"}}]}""", "`image`")]
    [InlineData("""{"instances":[{"referenceImages":[{"image":{"bytesBase64Encoded":"AAAA","mimeType":"image/png"},"referenceType":"asset"}]}]}""", "need a prompt")]
    [InlineData("""{"instances":[{"prompt":"a","referenceImages":[{"image":{"bytesBase64Encoded":"AAAA","mimeType":"image/png"},"referenceType":"style"}]}]}""", "style")]
    [InlineData("""{"instances":[{"prompt":"a","referenceImages":[{"image":{"bytesBase64Encoded":"AAAA","mimeType":"image/png"}}]}]}""", "referenceType")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"durationSeconds":5}}""", "[4,6,8]")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"durationSeconds":"4"}}""", "whole number")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"resolution":"480p"}}""", "720p, 1080p, 4k")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"aspectRatio":"1:1"}}""", "16:9, 9:16")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"sampleCount":5}}""", "1 to 4")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"seed":-1}}""", "seed")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"seed":4294967296}}""", "seed")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"generateAudio":"yes"}}""", "boolean")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"personGeneration":"some"}}""", "dont_allow")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"storageUri":"s3://b"}}""", "gs://")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"gcsOutputDirectory":"gs://b"}}""", "Unknown name \"gcsOutputDirectory\"")]
    [InlineData("""{"instances":[{"video":{"gcsUri":"gs://b/v.mp4","mimeType":"video/mp4"}}],"parameters":{"resolution":"1080p"}}""", "720p only")]
    [InlineData("""{"instances":[{"video":{"gcsUri":"gs://b/v.mp4","mimeType":"video/mp4"}}],"parameters":{"durationSeconds":8}}""", "[7]")]
    public async Task Submit_Invalid_Is400WithTheFirstProblem(string body, string problem)
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.VertexAsync(VeoServer.Model + ":predictLongRunning", body);

        Assert.Equal((400, 400, "INVALID_ARGUMENT"), reply.Error());
        Assert.Contains(problem, reply.Message(), StringComparison.Ordinal);
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Theory]
    [InlineData("""{"instances":[{"prompt":"a","image":{"bytesBase64Encoded":"AAAA","mimeType":"image/png"},"lastFrame":{"gcsUri":"gs://b/a.png","mimeType":"image/png"}}]}""")]
    [InlineData("""{"instances":[{"prompt":"a","referenceImages":[{"image":{"bytesBase64Encoded":"AAAA","mimeType":"image/png"},"referenceType":"ASSET"}]}],"parameters":{"durationSeconds":8}}""")]
    [InlineData("""{"instances":[{"video":{"gcsUri":"gs://b/v.mp4","mimeType":"video/mp4"}}],"parameters":{"durationSeconds":7}}""")]
    [InlineData("""{"instances":[{"prompt":"a"}],"parameters":{"seed":0,"fps":24,"personGeneration":"ALLOW_ADULT","compressionQuality":"LOSSLESS","pubsubTopic":"t","negativePrompt":"b","enhancePrompt":true},"labels":{"a":"b"}}""")]
    public async Task Submit_EverythingDocumented_IsTaken(string body)
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal(200, (await server.VertexAsync(VeoServer.Model + ":predictLongRunning", body)).Status);
    }

    [Theory]
    [InlineData(EmulatorFaultKind.TruncatedDownload)]
    [InlineData(EmulatorFaultKind.WrongTypeDownload)]
    [InlineData(EmulatorFaultKind.OversizedDownload)]
    public async Task Fetch_DownloadFault_SparesTheReadThatTellsTheEnd(EmulatorFaultKind kind)
    {
        await using var server = await TestServer.StartAsync();
        var name = await server.SubmitVertexAsync();
        server.Advance(12);
        server.Emulator.AddFault(new EmulatorFault { Kind = kind, Bytes = kind == EmulatorFaultKind.OversizedDownload ? 1 << 20 : null });
        var whole = await server.FetchAsync(name);

        var faulty = await Record.ExceptionAsync(async () => Assert.NotEqual(whole.Text, (await server.FetchAsync(name)).Text));
        var again = await server.FetchAsync(name);

        Assert.True(kind == EmulatorFaultKind.TruncatedDownload ? faulty is HttpRequestException : faulty is null);
        Assert.Equal(whole.Text, again.Text);
    }
}

using VideoEngines.Providers.Google;

namespace VideoEngines.Tests.Providers.Google;

public class GoogleContentTests
{
    private static readonly byte[] Video = [0, 0, 0, 0x20, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2avc1mp41"u8, .. new byte[100_000]];

    [Fact]
    public async Task OpenContentAsync_InlineAtVertex_StreamsItOutOfAFreshRead()
    {
        var server = new GoogleTest.Server(static _ => GoogleTest.Json(
            $$$$"""{"name":"{{{{GoogleTest.Operation}}}}","done":true,"response":{"videos":[{"bytesBase64Encoded":"AAAA"},{"mimeType":"video/mp4","bytesBase64Encoded":"{{{{Convert.ToBase64String(Video)}}}}"}]}}"""));
        var engine = new GoogleVeo31Engine(new GoogleOptions { ApiKey = "token", Project = "acme" }, server);
        var status = await engine.GetStatusAsync(GoogleTest.Handle with { ExpectedCount = 2 }, TestContext.Current.CancellationToken);

        await using var content = await engine.OpenContentAsync(GoogleTest.Handle, status.Outputs[1], TestContext.Current.CancellationToken);

        Assert.Equal("video/mp4", content.ContentType);
        Assert.Equal(Video, await ReadAsync(content));
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.EndsWith(":fetchPredictOperation", request.Address.AbsolutePath, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GetStatusAsync_VideoLargerThanAnyAnswer_IsReadAllTheSame()
    {
        var large = new string('A', 20 << 20);
        var server = new GoogleTest.Server(_ => GoogleTest.Json($$$$"""{"name":"{{{{GoogleTest.Operation}}}}","done":true,"response":{"videos":[{"bytesBase64Encoded":"{{{{large}}}}"}]}}"""));
        var engine = new GoogleVeo31Engine(new GoogleOptions { ApiKey = "token", Project = "acme" }, server);

        var status = await engine.GetStatusAsync(GoogleTest.Handle, TestContext.Current.CancellationToken);

        Assert.True(Assert.Single(status.Outputs).IsInline);
    }

    [Fact]
    public async Task OpenContentAsync_VideoInABucket_SaysWhoReadsItAndSendsNoToken()
    {
        var server = new GoogleTest.Server(static _ => throw new InvalidOperationException());
        var engine = new GoogleVeo31Engine(new GoogleOptions { ApiKey = "token", Project = "acme" }, server);

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => engine.OpenContentAsync(GoogleTest.Handle, new VideoOutput { Uri = new Uri("gs://bucket/secret-name.mp4") }, TestContext.Current.CancellationToken));

        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("storage client", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-name", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task OpenContentAsync_BytesAtTheGeminiApi_AreStreamedToo()
    {
        var server = new GoogleTest.Server(static _ => GoogleTest.Json(
            $$$$"""{"name":"{{{{GoogleTest.GeminiOperation}}}}","done":true,"response":{"generateVideoResponse":{"generatedSamples":[{"video":{"encodedVideo":"{{{{Convert.ToBase64String(Video)}}}}","encoding":"video/mp4"}}]}}}"""));
        var engine = new GeminiVideoEngine(VideoEngineIds.GoogleVeo31OnGemini, new GeminiOptions { ApiKey = "key" }, server);
        var status = await engine.GetStatusAsync(GoogleTest.GeminiHandle, TestContext.Current.CancellationToken);

        await using var content = await engine.OpenContentAsync(GoogleTest.GeminiHandle, Assert.Single(status.Outputs), TestContext.Current.CancellationToken);

        Assert.Equal(Video, await ReadAsync(content));
        Assert.All(server.Requests, static request => Assert.Equal((HttpMethod.Get, "key", null, string.Empty), (request.Method, request.Key, request.Authorization, request.Address.Query)));
    }

    private static async Task<byte[]> ReadAsync(VideoContent content)
    {
        using var result = new MemoryStream();
        await content.Stream.CopyToAsync(result, TestContext.Current.CancellationToken);
        return result.ToArray();
    }
}

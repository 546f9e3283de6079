using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests;

public sealed class VideoEmulatorTests
{
    [Fact]
    public async Task Start_Default_ListensOnLoopback()
    {
        await using var emulator = await VideoEmulator.StartAsync(cancellationToken: TestServer.Token);

        Assert.Equal("127.0.0.1", emulator.BaseAddress.Host);
        Assert.Equal($"http://127.0.0.1:{emulator.BaseAddress.Port}/kling", emulator.AddressOf("kling").AbsoluteUri);
    }

    [Fact]
    public async Task Start_WrongOption_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = double.NaN }, TestServer.Token));

    [Fact]
    public async Task Start_AddressInUse_Throws()
    {
        await using var emulator = await VideoEmulator.StartAsync(cancellationToken: TestServer.Token);

        await Assert.ThrowsAsync<IOException>(() => VideoEmulator.StartAsync(new VideoEmulatorOptions { Url = emulator.BaseAddress }, TestServer.Token));
    }

    [Theory]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("http://example.com:0")]
    public async Task Start_AddressThatCannotBeServed_Throws(string url) =>
        await Assert.ThrowsAsync<ArgumentException>(() => VideoEmulator.StartAsync(new VideoEmulatorOptions { Url = new Uri(url) }, TestServer.Token));

    [Fact]
    public async Task Dispose_DuringAnEndlessDownload_EndsIt()
    {
        var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.OversizedDownload });
        using var response = await server.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, TestServer.Token);

        await server.Emulator.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(async () => await response.Content.CopyToAsync(Stream.Null, TestServer.Token));
        server.Http.Dispose();
    }

    [Fact]
    public async Task AddressOf_UnknownProvider_Throws()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Throws<ArgumentException>(() => server.Emulator.AddressOf("sora"));
    }

    [Fact]
    public async Task Dispose_Twice_FreesThePort()
    {
        var emulator = await VideoEmulator.StartAsync(cancellationToken: TestServer.Token);

        await emulator.DisposeAsync();
        await emulator.DisposeAsync();

        await using var again = await VideoEmulator.StartAsync(new VideoEmulatorOptions { Url = emulator.BaseAddress }, TestServer.Token);
        Assert.Equal(emulator.BaseAddress, again.BaseAddress);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Seed_SameOrder_GivesTheSameIdsAndTimes(int otherSeed, bool same)
    {
        async Task<string[]> RunAsync(int seed)
        {
            await using var server = await TestServer.StartAsync(options => (options.Seed, options.RenderTimeJitter) = (seed, 0.5));
            string[] ids = [await server.SubmitKlingAsync(), await server.SubmitRunwayAsync(), await server.SubmitKlingAsync()];
            server.Advance(12);
            return [.. ids, (await server.KlingAsync($"/tasks?task_ids={ids[0]}")).Data[0].GetProperty("update_time").ToString()];
        }

        var first = await RunAsync(1);
        var second = await RunAsync(otherSeed);

        Assert.Equal(same, first.SequenceEqual(second));
    }

    [Fact]
    public async Task Submits_100AtOnce_AreAllAcceptedAndBilledOnce()
    {
        await using var server = await TestServer.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => i % 2 == 0
            ? server.KlingAsync("/text-to-video/kling-3.0", $$$"""{"prompt":"a","options":{"external_task_id":"{{{i}}}"}}""")
            : server.RunwayAsync("/v1/text_to_video", TestServer.RunwayText)));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Equal(100, server.Emulator.Jobs.Select(job => job.Id).Distinct().Count());
        Assert.All(server.Emulator.Billing.AcceptedByExternalId.Values, count => Assert.Equal(1, count));
        Assert.Equal((50 * 0.42m) + (50 * 0.60m), server.Emulator.Billing.BilledUsd);
    }

    [Fact]
    public async Task Submits_SameExternalIdAtOnce_AreAcceptedOnce()
    {
        await using var server = await TestServer.StartAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => server.KlingAsync("/text-to-video/kling-3.0", """{"prompt":"a","options":{"external_task_id":"x"}}""")));

        Assert.Equal(1, replies.Count(reply => reply.Status == 200));
        Assert.Equal(1, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task Requests_RecordWhatArrived()
    {
        await using var server = await TestServer.StartAsync();
        await server.KlingAsync("/text-to-video/kling-3.0", TestServer.KlingText, "Bearer secret");
        await server.KlingAsync("/tasks?task_ids=1");

        var requests = server.Emulator.Requests;

        Assert.Equal([1, 2], requests.Select(request => request.Sequence));
        Assert.Equal(("kling", "POST", "/kling/text-to-video/kling-3.0", ""), (requests[0].Provider, requests[0].Method, requests[0].Path, requests[0].Query));
        Assert.Equal((TestServer.KlingText, (int?)200, true), (requests[0].Body, requests[0].Status, requests[0].IsCompleted));
        Assert.Equal("Bearer ***", requests[0].Headers["authorization"]);
        Assert.Equal("?task_ids=1", requests[1].Query);
    }

    [Fact]
    public async Task Requests_LongBody_IsCut()
    {
        await using var server = await TestServer.StartAsync();
        var body = new string('a', 100_000);

        await server.KlingAsync("/text-to-video/kling-3.0", body);

        var request = server.Emulator.Requests.Single();
        Assert.Equal((64 * 1024, 100_000L), (request.Body.Length, request.BodyLength));
    }

    [Fact]
    public async Task Requests_OverTheLimit_KeepsTheLatest()
    {
        await using var server = await TestServer.StartAsync(options => options.MaxRecordedRequests = 2);

        for (var i = 0; i < 3; i++)
            await server.KlingAsync("/tasks?task_ids=1");

        Assert.Equal([2, 3], server.Emulator.Requests.Select(request => request.Sequence));
    }

    [Fact]
    public async Task WaitForRequest_LaterRequest_Completes()
    {
        await using var server = await TestServer.StartAsync();
        var wait = server.Emulator.WaitForRequestAsync(request => request.Provider == "runway" && request.IsCompleted, TestServer.Token);

        await server.KlingAsync("/tasks?task_ids=1");
        Assert.False(wait.IsCompleted);
        await server.RunwayAsync("/v1/organization");

        Assert.Equal("/runway/v1/organization", (await wait).Path);
    }

    [Fact]
    public async Task WaitForRequest_Cancelled_Throws()
    {
        await using var server = await TestServer.StartAsync();
        using var stop = new CancellationTokenSource();
        var wait = server.Emulator.WaitForRequestAsync(_ => true, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Core.Tests.DependencyInjection;
using VideoEngines.Core.Tests.Jobs;
using VideoEngines.Testing;
using VideoEngines.Workflows;

namespace VideoEngines.Core.Tests.Workflows;

public sealed class GenerateManyTests
{
    private static readonly VideoSubmitOptions Keyed = new() { JobKey = "batch" };

    [Fact]
    public async Task GenerateMany_OneItemFails_LosesNoneOfItsSiblings()
    {
        var fake = FakeVideoEngine.Succeeds().Then(FakeJob.Fails(VideoErrorKind.ContentRefused)).Then(FakeJob.Rejects(VideoErrorKind.RateLimited)).Then(FakeJob.SubmitUnknown()).Then(FakeJob.Succeeds());

        var items = await Collect(fake.GenerateManyAsync(Requests(5)));

        Assert.Equal([0, 1, 2, 3, 4], items.Select(static item => item.Index));
        Assert.Equal([true, false, false, false, true], items.Select(static item => item.IsSucceeded));
        Assert.IsType<VideoJobFailedException>(items[1].Error);
        Assert.IsType<VideoSubmitRejectedException>(items[2].Error);
        Assert.IsType<SubmitOutcomeUnknownException>(items[3].Error);
        Assert.Equal([true, true, false, true, true], items.Select(static item => item.Handle is not null));
        Assert.Equal(5, fake.Submits.Count);
    }

    [Fact]
    public async Task GenerateMany_WithAJobKey_GivesEachItemItsOwn()
    {
        var fake = FakeVideoEngine.Succeeds();

        await Collect(fake.GenerateManyAsync("a boat", 3, options: Keyed));

        Assert.Equal(["batch/0", "batch/1", "batch/2"], fake.Submits.Select(static submit => submit.Options!.JobKey).Order());
    }

    [Fact]
    public async Task GenerateMany_WithoutAJobKey_GivesNone()
    {
        var fake = FakeVideoEngine.Succeeds();

        await Collect(fake.GenerateManyAsync("a boat", 2));

        Assert.All(fake.Submits, static submit => Assert.Null(submit.Options!.JobKey));
    }

    [Fact]
    public async Task GenerateMany_RepeatedAfterACrash_BuysOnlyTheRest()
    {
        var fake = FakeVideoEngine.Succeeds().WithId("acme/one");
        await using var services = new AcmeApp().AddFake(fake).Build();
        var router = services.GetRequiredService<IVideoEngine>();
        using var crash = new CancellationTokenSource();
        fake.OnSubmit(_ =>
        {
            if (fake.Submits.Count == 2)
            {
                crash.Cancel();
            }
        });
        var error = await Assert.ThrowsAsync<WorkflowCanceledException>(() => Collect(router.GenerateManyAsync("a boat", 5, options: Keyed, workflow: new() { MaxConcurrency = 1 }, cancellationToken: crash.Token)));
        Assert.NotNull(Assert.Single(error.Items).Handle);

        var items = await Collect(router.GenerateManyAsync("a boat", 5, options: Keyed));

        Assert.All(items, static item => Assert.True(item.IsSucceeded));
        Assert.Equal(5, fake.Submits.Count);
        Assert.Equal(5, fake.Submits.Select(static submit => submit.Options!.JobKey).Distinct().Count());
    }

    [Fact]
    public async Task GenerateMany_CancelledWhileJobsRun_HandsOutEveryHandle()
    {
        using var stop = new CancellationTokenSource();
        var fake = FakeVideoEngine.Scripted(new VideoJobStatus { State = VideoJobState.Running }).WithClock(new ManualTimeProvider());
        fake.OnRead(_ =>
        {
            if (fake.Submits.Count == 3)
            {
                stop.Cancel();
            }
        });

        var error = await Assert.ThrowsAsync<WorkflowCanceledException>(() => Collect(fake.GenerateManyAsync(Requests(9), workflow: new() { MaxConcurrency = 3 }, cancellationToken: stop.Token)));

        Assert.Equal([0, 1, 2], error.Items.Select(static item => item.Index));
        Assert.Equal(fake.Submits.Select(static submit => submit.Handle!.ProviderJobId), error.Handles.Select(static handle => handle.ProviderJobId));
        Assert.Equal(error.Handle, error.Handles.First());
        Assert.Equal(3, fake.Submits.Count);
        Assert.Empty(fake.Cancels);
    }

    [Fact]
    public async Task GenerateMany_CancelledAtOnce_BuysNothing()
    {
        var fake = FakeVideoEngine.Succeeds();

        var error = await Assert.ThrowsAsync<WorkflowCanceledException>(() => Collect(fake.GenerateManyAsync(Requests(2), cancellationToken: new CancellationToken(canceled: true))));

        Assert.Null(error.Handle);
        Assert.Empty(error.Items);
        Assert.Empty(fake.Submits);
    }

    [Fact]
    public async Task GenerateMany_CancelledWhenAllWereHandedOut_EndsWithoutAnError()
    {
        using var stop = new CancellationTokenSource();
        var items = new List<WorkflowItem>();

        await foreach (var item in FakeVideoEngine.Succeeds().GenerateManyAsync(Requests(2), cancellationToken: stop.Token))
        {
            items.Add(item);
            if (items.Count == 2)
            {
                await stop.CancelAsync();
            }
        }

        Assert.Equal(2, items.Count);
    }

    [Fact]
    public async Task GenerateMany_ReaderStopsEarly_BeginsNoMoreAndToldTheHandles()
    {
        var fake = FakeVideoEngine.Succeeds();
        var stored = new List<string>();

        await foreach (var item in fake.GenerateManyAsync(Requests(9), workflow: new() { MaxConcurrency = 2, OnSubmitted = Store }))
        {
            break;
        }

        Assert.Equal(fake.Submits.Select(static submit => submit.Handle!.AttemptId), stored);
        Assert.Equal(2, stored.Count);

        ValueTask Store(WorkflowItem item)
        {
            stored.Add(item.Handle!.AttemptId);
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task GenerateMany_OnSubmittedThrows_KeepsTheHandle()
    {
        var fake = FakeVideoEngine.Succeeds();

        var item = Assert.Single(await Collect(fake.GenerateManyAsync("a boat", 1, workflow: new() { OnSubmitted = static _ => throw new IOException("disk full") })));

        Assert.IsType<IOException>(item.Error);
        Assert.Equal(fake.Submits.Single().Handle, item.Handle);
    }

    [Fact]
    public async Task GenerateMany_SourceOfRequestsBreaks_HandsOutWhatWasBoughtFirst()
    {
        var items = new List<WorkflowItem>();

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var item in FakeVideoEngine.Succeeds().GenerateManyAsync(Broken()))
            {
                items.Add(item);
            }
        });

        Assert.Equal(2, items.Count(static item => item.IsSucceeded));

        static IEnumerable<VideoRequest> Broken()
        {
            yield return "a boat";
            yield return "a ship";
            throw new IOException("the list ends here");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task GenerateMany_Bounded_KeepsSoManyJobsUnderWay(int most)
    {
        var underWay = 0;
        var highest = 0;
        var begun = Channel.CreateUnbounded<TaskCompletionSource>();
        var reading = Collect(FakeVideoEngine.Succeeds().GenerateManyAsync(Requests(7), workflow: new() { MaxConcurrency = most, OnSubmitted = Begin }));
        for (var i = 0; i < 7; i++)
        {
            var end = await begun.Reader.ReadAsync();
            Interlocked.Decrement(ref underWay);
            end.SetResult();
        }

        Assert.Equal(7, (await reading).Count);
        Assert.Equal(most, highest);

        async ValueTask Begin(WorkflowItem item)
        {
            var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            highest = Math.Max(highest, Interlocked.Increment(ref underWay));
            await begun.Writer.WriteAsync(end);
            await end.Task;
        }
    }

    [Fact]
    public async Task GenerateMany_ReaderStopsWhileASubmitIsUnderWay_WaitsForItsHandle()
    {
        var stored = new List<string>();
        var engine = new StubEngine { OnRead = static _ => new VideoJobStatus { State = VideoJobState.Succeeded }, OnSubmit = Submit };

        await foreach (var item in engine.GenerateManyAsync(Requests(2), Keyed, new() { OnSubmitted = Store }))
        {
            break;
        }

        Assert.Equal(["batch/0", "batch/1"], stored);

        static async Task<VideoJobHandle> Submit(VideoRequest request, VideoSubmitOptions options, CancellationToken cancellationToken)
        {
            var handle = JobData.Handle(options.JobKey!) with { JobKey = options.JobKey };
            if (options.JobKey == "batch/0")
            {
                return handle;
            }

            var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = cancellationToken.Register(cancelled.SetResult);
            await cancelled.Task;
            throw new VideoCanceledException("accepted all the same", handle, cancellationToken);
        }

        ValueTask Store(WorkflowItem item)
        {
            stored.Add(item.Handle!.JobKey!);
            return ValueTask.CompletedTask;
        }
    }

    [Fact]
    public async Task GenerateMany_VarySeed_CountsUpFromTheRequests()
    {
        var fake = FakeVideoEngine.Succeeds();

        await Collect(fake.GenerateManyAsync(new VideoRequest("a boat") { Seed = 7 }, 3, varySeed: true));

        Assert.Equal([7L, 8L, 9L], fake.Submits.Select(static submit => submit.Request.Seed!.Value).Order());
    }

    [Fact]
    public async Task GenerateMany_SeedNotToVary_IsTheSame()
    {
        var fake = FakeVideoEngine.Succeeds();

        await Collect(fake.GenerateManyAsync(new VideoRequest("a boat") { Seed = 7 }, 2));

        Assert.Equal([7L, 7L], fake.Submits.Select(static submit => submit.Request.Seed!.Value));
    }

    [Fact]
    public void GenerateMany_VarySeedWithoutASeed_SaysWhatToSet() =>
        Assert.Contains("set the request's Seed", Assert.Throws<ArgumentException>(() => FakeVideoEngine.Succeeds().GenerateManyAsync("a boat", 2, varySeed: true)).Message, StringComparison.Ordinal);

    [Fact]
    public void GenerateMany_AttemptIdGiven_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FakeVideoEngine.Succeeds().GenerateManyAsync("a boat", 2, options: new() { AttemptId = "a" }));

    [Fact]
    public void GenerateMany_ConcurrencyBelowOne_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FakeVideoEngine.Succeeds().GenerateManyAsync("a boat", 2, workflow: new() { MaxConcurrency = 0 }));

    private static IEnumerable<VideoRequest> Requests(int count) => Enumerable.Range(0, count).Select(static index => new VideoRequest($"boat {index}"));

    private static async Task<List<WorkflowItem>> Collect(IAsyncEnumerable<WorkflowItem> items)
    {
        var all = new List<WorkflowItem>();
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return [.. all.OrderBy(static item => item.Index)];
    }
}

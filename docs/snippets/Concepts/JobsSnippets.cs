using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Jobs;

namespace Snippets.Concepts;

internal static class JobsSnippets
{
    public static async Task FollowAsync(IVideoEngine engine, Order order, IOrders db)
    {
        // snippet: jobs-follow
        var handle = await engine.SubmitAsync("a paper boat", new() { JobKey = order.Id });
        await db.SaveAsync(order.Id, handle.ToJson());

        // another process, later
        var stored = VideoJobHandle.Parse(await db.LoadAsync(order.Id));
        var status = await engine.WaitAsync(stored);
        if (status.State == VideoJobState.Succeeded)
        {
            await engine.SaveAsync(stored, "boat.mp4");
        }
        // end-snippet
    }

    public static async Task CancelAsync(IVideoEngine engine, IOrders db, CancellationToken stop)
    {
        // snippet: jobs-cancellation
        try
        {
            var video = await engine.GenerateAsync("a paper boat", cancellationToken: stop);
        }
        catch (VideoCanceledException exception) when (exception.Handle is { } handle)
        {
            await db.SaveAsync(handle.ToJson());   // it goes on and will be charged
        }
        // end-snippet
    }

    public static async Task WatchAsync(IVideoEngine engine, VideoJobHandle handle)
    {
        // snippet: jobs-watch
        await foreach (var status in engine.WatchAsync(handle, new() { Timeout = TimeSpan.FromMinutes(5) }))
        {
            Console.WriteLine($"{status.State} {status.Progress:P0}");
        }
        // end-snippet
    }

    public static async Task UnknownAsync(IVideoEngine engine, Order order, IOrders db)
    {
        // snippet: jobs-unknown
        try
        {
            await engine.SubmitAsync("a paper boat", new() { JobKey = order.Id });
        }
        catch (SubmitOutcomeUnknownException exception)
        {
            await db.MarkUnknownAsync(order.Id, exception.Handle!.ToJson());   // do not submit again
        }
        // end-snippet
    }

    public static async Task ResolveAsync(IServiceProvider services, string attemptId, string otherId)
    {
        // snippet: jobs-resolve
        var tracker = services.GetRequiredService<VideoJobTracker>();                      // VideoEngines.Jobs
        await tracker.ResolveUnknownAsync(attemptId, providerJobId: "task-123", evidence: "seen in Runway's console");
        await tracker.ResolveUnknownAsync(otherId, providerJobId: null, evidence: "usage report of 22 November has no such task");
        // end-snippet
    }

    public static void Store(IServiceCollection services, IVideoJobStore myStore)
    {
        // snippet: jobs-store
        services.AddVideoEngines().AddKling().UseJobStore(_ => myStore);
        // end-snippet
    }
}

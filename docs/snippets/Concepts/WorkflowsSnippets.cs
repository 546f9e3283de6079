using VideoEngines;
using VideoEngines.Routing;
using VideoEngines.Workflows;

namespace Snippets.Concepts;

internal static class WorkflowsSnippets
{
    public static async Task CompareAsync(IVideoEngine engine, VideoRequest request)
    {
        // snippet: workflows-compare
        var items = await engine.CompareAsync(request, ["kling/v3", "runway/gen4.5"], new() { MaxCost = VideoCost.Usd(2), JobKey = "boat-test" });
        foreach (var item in items)
        {
            Console.WriteLine($"{item.Engine}: {(item.Result is { } video ? video.Cost?.ToString() ?? "done" : item.Error!.Message)}");
        }
        // end-snippet
    }

    public static async Task ManyAsync(IVideoEngine engine, IReadOnlyList<VideoRequest> scenes, Order order, IOrders db, CancellationToken stop)
    {
        // snippet: workflows-many
        var options = new VideoSubmitOptions { JobKey = order.Id, MaxCost = VideoCost.Usd(2) };   // scene 0 has the key {order.Id}/0, and so on
        var workflow = new WorkflowOptions { MaxConcurrency = 3, OnSubmitted = async item => await db.SaveAsync(item.Options.JobKey!, item.Handle!.ToJson()) };
        try
        {
            await foreach (var item in engine.GenerateManyAsync(scenes, options, workflow, stop))
            {
                if (item.Result is { } video)
                {
                    await video.SaveAsync($"scene-{item.Index}.mp4", cancellationToken: stop);
                }
            }
        }
        catch (WorkflowCanceledException exception)
        {
            Console.WriteLine($"{exception.Handles.Count()} jobs go on");                          // the same call again finds them and buys only the rest
        }
        // end-snippet
    }

    public static async Task SeedsAsync(IVideoEngine engine)
    {
        // snippet: workflows-seeds
        await foreach (var take in engine.GenerateManyAsync(new VideoRequest("a paper boat") { Seed = 100 }, count: 4, varySeed: true))
        {
            Console.WriteLine($"seed {take.Request.Seed}: {take}");
        }
        // end-snippet
    }

    public static async Task DraftAsync(IVideoRouter router)
    {
        // snippet: workflows-draft
        var request = new VideoRequest("a paper boat") { Resolution = VideoResolution.P1080, Duration = TimeSpan.FromSeconds(8) };

        var look = await router.PlanPreviewAsync(request);                   // costs nothing
        Console.WriteLine(look.Describe());
        var preview = await router.PreviewAsync(request);                    // buys one cheap job

        var plan = await router.PlanPromotionAsync(request, preview);        // costs nothing: flagship tier, the preview's seed
        if (plan.Plan.Winner?.ExpectedUsd < 5)
        {
            var final = await router.PromoteAsync(request, preview);         // buys the final video
            await final.SaveAsync("boat.mp4");
        }
        // end-snippet
    }

    public static async Task AgainAsync(IVideoRouter router, VideoRequest request, VideoResult video)
    {
        // snippet: workflows-again
        var promise = await router.PlanRegenerationAsync(request, video);     // costs nothing
        foreach (var gap in promise.Gaps)
        {
            Console.WriteLine($"{gap.Code}: {gap.Text}");
        }

        if (promise.IsPossible)
        {
            var again = await router.RegenerateAsync(request, video, allowDifference: true);    // without it: only when there are no gaps
        }
        // end-snippet
    }
}

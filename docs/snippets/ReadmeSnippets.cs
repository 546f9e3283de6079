using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Snippets.Concepts;
using VideoEngines;
using VideoEngines.Testing;
using Xunit;

namespace Snippets;

internal static class ReadmeSnippets
{
    public static void App(WebApplicationBuilder builder, WebApplication app)
    {
        // snippet: readme-app
        builder.Services.AddVideoEngines(builder.Configuration.GetSection("VideoEngines"))
            .AddKling().AddRunway()                        // keys from configuration; a missing key makes an engine ineligible, with the reason
            .AddCredits();                                 // hold before buying, settle what it really cost

        app.MapPost("/videos", async (string prompt, IVideoEngine engine, CancellationToken stop) =>
        {
            var video = await engine.GenerateAsync(prompt, new() { Account = "acme/design", MaxCost = VideoCost.Usd(2.50m) }, cancellationToken: stop);
            await video.SaveAsync("boat.mp4", cancellationToken: stop);
            return Results.Ok(new { video.Handle.EngineId, video.Cost });
        });
        // end-snippet
    }

    public static async Task ResumeAsync(IVideoEngine engine, VideoRequest request, Order order, IOrders db, string stored)
    {
        // snippet: readme-resume
        var handle = await engine.SubmitAsync(request, new() { JobKey = order.Id });   // the same key again returns the same handle and buys nothing
        await db.SaveAsync(order.Id, handle.ToJson());

        // another process, later: settles exactly once, whoever else polls
        await foreach (var status in engine.WatchAsync(VideoJobHandle.Parse(stored)))
        {
            Console.WriteLine(status.State);
        }
        // end-snippet
    }

    public static async Task TestAsync()
    {
        // snippet: readme-test
        var fake = FakeVideoEngine.Succeeds();                       // no clock, no waiting, any test framework
        var service = new TrailerService(fake);
        await service.MakeAsync("a paper boat");
        Assert.Equal("a paper boat", fake.Submits.Single().Request.Prompt);
        // end-snippet
    }
}

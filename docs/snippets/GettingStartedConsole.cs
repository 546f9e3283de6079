// snippet: console-app
using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
// end-snippet

namespace Snippets;

internal static class GettingStartedConsole
{
    public static async Task RunAsync()
    {
        // snippet: console-app
        var services = new ServiceCollection();
        services.AddVideoEngines()
            .AddKling(kling => kling.ApiKey = Environment.GetEnvironmentVariable("KLING_API_KEY"))
            .AddRunway(runway => runway.ApiKey = Environment.GetEnvironmentVariable("RUNWAYML_API_SECRET"));
        await using var provider = services.BuildServiceProvider();

        var engine = provider.GetRequiredService<IVideoEngine>();
        var video = await engine.GenerateAsync("a paper boat sailing through rain");   // buys one job, waits for it
        await video.SaveAsync("boat.mp4");
        Console.WriteLine($"{video.Handle.EngineId}: {video.Cost?.ToString() ?? "cost not told"}");
        // end-snippet
    }
}

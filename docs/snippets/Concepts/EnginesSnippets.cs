using VideoEngines;
using VideoEngines.Providers.Kling;

namespace Snippets.Concepts;

internal static class EnginesSnippets
{
    public static async Task OptionsAsync(IVideoEngine engine, CancellationToken stop)
    {
        // snippet: engines-options
        var request = new VideoRequest("shot 1, 2, a boat leaves the harbour; shot 2, 3, it meets the storm;") { Duration = TimeSpan.FromSeconds(5) }
            .With(new KlingVideoOptions { MultiShot = true });
        var handle = await engine.SubmitAsync(request, new() { Engine = VideoEngineIds.KlingV3 }, stop);
        // end-snippet
        Console.WriteLine(handle);
    }
}

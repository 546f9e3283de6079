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

    public static async Task KeyframesAsync(IVideoEngine engine, CancellationToken stop)
    {
        // snippet: engines-keyframes
        var keyframe = await engine.GenerateAsync(
            new VideoRequest("a paper boat on a puddle, morning light") { Operation = VideoOperation.TextToImage, Resolution = VideoResolution.P1080 }, cancellationToken: stop);
        await keyframe.SaveAsync("boat.jpg", cancellationToken: stop);

        var start = await VideoMedia.FromFileAsync("boat.jpg", stop);
        var video = await engine.GenerateAsync(new VideoRequest("the boat sails away") { StartFrame = start }, cancellationToken: stop);
        // end-snippet
        Console.WriteLine(video);
    }
}

using VideoEngines;

namespace Snippets.Concepts;

internal static class DownloadsSnippets
{
    public static async Task SaveAsync(IVideoEngine engine, VideoResult video, VideoJobHandle handle, Stream destination)
    {
        // snippet: downloads-save
        await video.SaveAsync("boat.mp4");                       // whole or not at all
        await engine.SaveAsync(handle, "boat.mp4");              // another process, with the handle only
        await using var content = await video.OpenAsync();       // a stream
        await content.Stream.CopyToAsync(destination);
        // end-snippet
    }
}

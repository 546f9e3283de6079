using VideoEngines;

namespace Snippets.Packages;

/// <summary>A host's own code: tries again once when the engine was busy.</summary>
internal sealed class ClipService(IVideoEngine engine)
{
    public async Task RenderAsync(string prompt)
    {
        try
        {
            await engine.GenerateAsync(prompt);
        }
        catch (VideoSubmitRejectedException exception) when (exception.Kind == VideoErrorKind.RateLimited)
        {
            await engine.GenerateAsync(prompt);
        }
    }
}

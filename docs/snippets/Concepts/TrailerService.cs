using VideoEngines;

namespace Snippets.Concepts;

// snippet: testing-service
public sealed class TrailerService(IVideoEngine engine)
{
    public async Task<string> MakeAsync(string prompt, CancellationToken cancellationToken = default)
    {
        try
        {
            var request = new VideoRequest(prompt) { Duration = TimeSpan.FromSeconds(5) };
            var video = await engine.GenerateAsync(request, cancellationToken: cancellationToken);
            return $"made by {video.Handle.EngineId} for {video.Cost}";
        }
        catch (VideoJobFailedException exception) when (exception.Kind == VideoErrorKind.ContentRefused)
        {
            return "Please describe it differently.";
        }
        catch (SubmitOutcomeUnknownException)
        {
            return "We are checking; you will not be charged twice.";
        }
    }
}
// end-snippet

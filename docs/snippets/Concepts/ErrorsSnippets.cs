using VideoEngines;

namespace Snippets.Concepts;

internal abstract class ErrorsSnippets
{
    public async Task CatchAsync(IVideoEngine engine, VideoRequest request, Order order, CancellationToken stop)
    {
        // snippet: errors-catch
        try
        {
            var video = await engine.GenerateAsync(request, new() { JobKey = order.Id }, cancellationToken: stop);
        }
        catch (SubmitOutcomeUnknownException exception) { await MarkUnknownAsync(exception.Handle!); }         // never submit again
        catch (VideoJobFailedException exception) when (exception.Kind == VideoErrorKind.ContentRefused) { await AskForAnotherPromptAsync(); }
        catch (VideoSubmitRejectedException exception) when (exception.IsTransient) { await TryLaterAsync(exception.RetryAfter); }
        catch (VideoJobTimeoutException exception) { await WatchLaterAsync(exception.Handle); }
        // end-snippet
    }

    public async Task CatchAnyAsync(IVideoEngine engine, IOrders db)
    {
        try
        {
            await engine.SubmitAsync("a paper boat");
        }
        // snippet: errors-handle
        catch (Exception exception) when (exception is IVideoJobError { Handle: { } handle })
        {
            await db.SaveAsync(handle.ToJson());
        }
        // end-snippet
    }

    protected abstract Task MarkUnknownAsync(VideoJobHandle handle);

    protected abstract Task AskForAnotherPromptAsync();

    protected abstract Task TryLaterAsync(TimeSpan? wait);

    protected abstract Task WatchLaterAsync(VideoJobHandle? handle);
}

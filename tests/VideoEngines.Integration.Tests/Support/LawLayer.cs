namespace VideoEngines.Integration.Tests.Support;

/// <summary>A layer of the host's own, outermost: tells the law which attempt sends what, and has it look after every verb.</summary>
internal sealed class LawLayer(IVideoEngine inner, Law law) : DelegatingVideoEngine(inner)
{
    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        law.Expect(options!.Engine!.Value, TokenOf(request), options.AttemptId!);
        return await AfterAsync("submit", base.SubmitAsync(request, options, cancellationToken));
    }

    public override Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        AfterAsync("status", base.GetStatusAsync(handle, cancellationToken));

    public override Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        AfterAsync("cancel", base.CancelAsync(handle, cancellationToken));

    public override Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default) =>
        AfterAsync("find", base.FindAsync(attempt, cancellationToken));

    public override Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default) =>
        AfterAsync("open", base.OpenContentAsync(handle, output, cancellationToken));

    // The prompt; where there is none, the address of an input.
    private static string TokenOf(VideoRequest request) => request.Prompt?.Text
        ?? new[] { request.SourceVideo, request.DrivingAudio, request.StartFrame }.OfType<UriVideoMedia>().Select(static media => media.Uri.AbsoluteUri).FirstOrDefault()
        ?? throw new InvalidOperationException("The request has neither a prompt nor an address, so that its job could not be told from others.");

    private async Task<T> AfterAsync<T>(string verb, Task<T> work)
    {
        try
        {
            return await work;
        }
        finally
        {
            law.Look(verb);
        }
    }
}

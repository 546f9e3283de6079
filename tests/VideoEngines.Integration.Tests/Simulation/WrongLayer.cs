namespace VideoEngines.Integration.Tests.Simulation;

/// <summary>A layer that does something else with submits.</summary>
internal sealed class WrongLayer(IVideoEngine inner, Func<IVideoEngine, VideoRequest, VideoSubmitOptions, Task<VideoJobHandle>> submit) : DelegatingVideoEngine(inner)
{
    public override Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        submit(InnerEngine, request, options!);
}

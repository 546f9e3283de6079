using VideoEngines;

namespace Snippets.Packages;

// snippet: package-abstractions
internal sealed class MyEngine(MyCluster cluster) : IVideoEngine
{
    // Starts one paid job. Throw VideoSubmitRejectedException only with proof that there is none.
    public async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default) => new()
    {
        EngineId = "acme/wan",
        AttemptId = options?.AttemptId ?? Guid.NewGuid().ToString("N"),
        ProviderJobId = await cluster.StartAsync(request.Prompt!.ToText(), cancellationToken),
    };

    // Reads it; may be called again and again, from any process.
    public async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) => new()
    {
        State = await cluster.IsDoneAsync(handle.ProviderJobId!, cancellationToken) ? VideoJobState.Succeeded : VideoJobState.Running,
    };
}
// end-snippet

using VideoEngines;

namespace Snippets;

/// <summary>What the samples take for granted in a host: an order, and somewhere to keep what belongs to it.</summary>
internal sealed record Order(string Id);

internal interface IOrders
{
    Task SaveAsync(string id, string handle);

    Task SaveAsync(string handle);

    Task<string> LoadAsync(string id);

    Task MarkUnknownAsync(string id, string handle);
}

internal interface ISecrets
{
    ValueTask<string> GetAsync(string name, CancellationToken cancellationToken);
}

internal sealed class AcmeEngine : IVideoEngine
{
    public Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new VideoJobHandle { EngineId = "acme/wan", AttemptId = options?.AttemptId ?? "1" });

    public Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        Task.FromResult(new VideoJobStatus { State = VideoJobState.Running });
}

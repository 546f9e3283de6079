namespace VideoEngines;

/// <summary>Base of layers: forwards every member to an inner engine. Override what the layer changes.</summary>
/// <remarks>Thread-safe as long as the derived type is. A layer must forward every handle-carrying error unchanged.</remarks>
public abstract class DelegatingVideoEngine : IVideoEngine
{
    /// <summary>Initializes the layer.</summary>
    /// <param name="innerEngine">The engine to forward to.</param>
    protected DelegatingVideoEngine(IVideoEngine innerEngine)
    {
        ArgumentNullException.ThrowIfNull(innerEngine);
        InnerEngine = innerEngine;
    }

    /// <summary>Gets the engine that this layer forwards to.</summary>
    protected IVideoEngine InnerEngine { get; }

    /// <inheritdoc/>
    public virtual Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default) =>
        InnerEngine.SubmitAsync(request, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        InnerEngine.GetStatusAsync(handle, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default) =>
        InnerEngine.GetStatusesAsync(handles, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        InnerEngine.CancelAsync(handle, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default) =>
        InnerEngine.OpenContentAsync(handle, output, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default) =>
        InnerEngine.FindAsync(attempt, cancellationToken);

    /// <inheritdoc/>
    public virtual object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : InnerEngine.GetService(serviceType, serviceKey);
    }
}

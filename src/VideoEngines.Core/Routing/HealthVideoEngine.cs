namespace VideoEngines.Routing;

/// <summary>Reports how submits and reads went to the health monitor, which planning looks at.</summary>
internal sealed class HealthVideoEngine : DelegatingVideoEngine
{
    private readonly VideoEngineId _engineId;
    private readonly EngineHealthMonitor _health;

    public HealthVideoEngine(IVideoEngine innerEngine, VideoEngineId engineId, EngineHealthMonitor health)
        : base(innerEngine)
    {
        _engineId = engineId;
        _health = health;
    }

    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var handle = await base.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
            _health.ReportSuccess(_engineId, handle.Credential);
            return handle;
        }
        catch (VideoEngineException exception)
        {
            _health.Report(_engineId, options?.Credential ?? ProviderOptions.DefaultAccount, exception);
            throw;
        }
    }

    public override async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoEngineException exception) when (exception.Kind == VideoErrorKind.Authentication)
        {
            ArgumentNullException.ThrowIfNull(handle);
            _health.Report(_engineId, handle.Credential, exception);
            throw;
        }
    }
}

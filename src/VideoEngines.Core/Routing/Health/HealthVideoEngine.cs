namespace VideoEngines.Routing;

/// <summary>Reports how submits and reads went to the health monitor, which planning looks at.</summary>
internal sealed class HealthVideoEngine : DelegatingVideoEngine
{
    private readonly VideoEngineId _engineId;
    private readonly EngineHealthMonitor _health;
    private readonly TimeProvider _timeProvider;

    public HealthVideoEngine(IVideoEngine innerEngine, VideoEngineId engineId, EngineHealthMonitor health, TimeProvider timeProvider)
        : base(innerEngine)
    {
        _engineId = engineId;
        _health = health;
        _timeProvider = timeProvider;
    }

    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        var startedAt = _timeProvider.GetUtcNow();
        try
        {
            var handle = await base.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
            _health.Accepted(_engineId, handle.Credential ?? options?.Credential, startedAt);
            return handle;
        }
        catch (VideoEngineException exception)
        {
            _health.Refused(_engineId, options?.Credential, options?.AttemptId, exception, startedAt);
            throw;
        }
    }

    public override async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await base.GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
            _health.CredentialWorks(_engineId, handle.Credential);
            return status;
        }
        catch (VideoEngineException exception) when (exception.Kind == VideoErrorKind.Authentication)
        {
            ReportKey(handle, exception);
            throw;
        }
    }

    public override async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        try
        {
            var statuses = await base.GetStatusesAsync(handles, cancellationToken).ConfigureAwait(false);
            foreach (var handle in handles)
            {
                _health.CredentialWorks(_engineId, handle.Credential);
            }

            return statuses;
        }
        catch (VideoEngineException exception) when (exception.Kind == VideoErrorKind.Authentication && handles.Select(static h => h.Credential ?? ProviderOptions.DefaultAccount).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            // Of several accounts it is not known whose key was refused; their own reads will tell.
            ReportKey(handles[0], exception);
            throw;
        }
    }

    private void ReportKey(VideoJobHandle handle, VideoEngineException exception) =>
        _health.Refused(_engineId, handle.Credential, attempt: null, exception, _timeProvider.GetUtcNow());
}

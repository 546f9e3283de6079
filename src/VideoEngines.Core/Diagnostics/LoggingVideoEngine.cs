using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VideoEngines.Jobs;

namespace VideoEngines.Diagnostics;

/// <summary>Logs what happens to jobs. Requests are logged at Trace only; addresses and keys never.</summary>
internal sealed partial class LoggingVideoEngine : DelegatingVideoEngine
{
    private const int MostUnlisted = 64;

    private readonly VideoEngineId _engineId;
    private readonly ILogger<LoggingVideoEngine> _logger;
    private readonly ConcurrentDictionary<string, bool> _unlisted = new(StringComparer.Ordinal);

    public LoggingVideoEngine(IVideoEngine innerEngine, VideoEngineId engineId, ILogger<LoggingVideoEngine> logger)
        : base(innerEngine)
    {
        _engineId = engineId;
        _logger = logger;
    }

    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (_logger.IsEnabled(LogLevel.Trace))
        {
            LogSubmitting(options?.AttemptId, _engineId, request.WithoutBytes().ToJson());
        }

        try
        {
            var handle = await base.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
            LogAccepted(handle.AttemptId, _engineId, handle.ProviderJobId);
            return handle;
        }
        catch (Exception exception)
        {
            LogOutcome(options?.AttemptId, exception);
            throw;
        }
    }

    public override async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        var status = await base.GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
        LogStatus(handle, status);
        return status;
    }

    public override async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var statuses = await base.GetStatusesAsync(handles, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < statuses.Count; i++)
        {
            LogStatus(handles[i], statuses[i]);
        }

        return statuses;
    }

    private void LogStatus(VideoJobHandle handle, VideoJobStatus status)
    {
        LogUnlistedOnce(status);
        if (status.IsTerminal)
        {
            LogEnded(handle.AttemptId, _engineId, status.State, status.FailureKind, status.ProviderCode);
        }
        else
        {
            LogRead(handle.AttemptId, _engineId, status.State);
        }
    }

    private void LogOutcome(string? attemptId, Exception exception)
    {
        switch (SubmitOutcome.Of(exception).Kind)
        {
            case SubmitOutcome.Kinds.Accepted:
                LogAcceptedThoughCancelled(attemptId, _engineId);
                break;
            case SubmitOutcome.Kinds.Rejected:
                LogRejected(attemptId, _engineId, Instruments.ErrorType(exception), (exception as VideoEngineException)?.ProviderCode);
                break;
            default:
                LogUnknown(exception, attemptId, _engineId);
                break;
        }
    }

    private void LogUnlistedOnce(VideoJobStatus status)
    {
        if (!status.IsRawStatusListed && status.RawStatus is { } raw && _unlisted.Count < MostUnlisted && _unlisted.TryAdd(raw, true))
        {
            LogUnlisted(_engineId, raw);
        }
    }

    [LoggerMessage(300, LogLevel.Trace, "Attempt {AttemptId}: submitting to {EngineId}: {Request}", EventName = "Submitting")]
    private partial void LogSubmitting(string? attemptId, VideoEngineId engineId, string request);

    [LoggerMessage(301, LogLevel.Information, "Attempt {AttemptId}: {EngineId} accepted job {ProviderJobId}", EventName = "Accepted")]
    private partial void LogAccepted(string? attemptId, VideoEngineId engineId, string? providerJobId);

    [LoggerMessage(302, LogLevel.Warning, "Attempt {AttemptId}: {EngineId} accepted the job after the caller had cancelled", EventName = "AcceptedThoughCancelled")]
    private partial void LogAcceptedThoughCancelled(string? attemptId, VideoEngineId engineId);

    [LoggerMessage(303, LogLevel.Warning, "Attempt {AttemptId}: {EngineId} refused the job ({Kind}, code {ProviderCode}); nothing was bought", EventName = "Rejected")]
    private partial void LogRejected(string? attemptId, VideoEngineId engineId, string kind, string? providerCode);

    [LoggerMessage(304, LogLevel.Error, "Attempt {AttemptId}: it is unknown whether {EngineId} accepted the job; it is not sent again and its credits stay held", EventName = "OutcomeUnknown")]
    private partial void LogUnknown(Exception exception, string? attemptId, VideoEngineId engineId);

    [LoggerMessage(305, LogLevel.Debug, "Attempt {AttemptId}: {EngineId} says {State}", EventName = "StatusRead")]
    private partial void LogRead(string attemptId, VideoEngineId engineId, VideoJobState state);

    [LoggerMessage(306, LogLevel.Debug, "Attempt {AttemptId}: {EngineId} says the job has ended: {State} ({Kind}, code {ProviderCode})", EventName = "Ended")]
    private partial void LogEnded(string attemptId, VideoEngineId engineId, VideoJobState state, VideoErrorKind? kind, string? providerCode);

    [LoggerMessage(307, LogLevel.Warning, "{EngineId} reported a status that it does not document: {RawStatus}. The job counts as pending", EventName = "UnlistedStatus")]
    private partial void LogUnlisted(VideoEngineId engineId, string rawStatus);
}

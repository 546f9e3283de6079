using System.Diagnostics;
using VideoEngines.Jobs;

namespace VideoEngines.Diagnostics;

/// <summary>Traces submits as client spans and counts submits and reads. Never records a prompt, an address or a key.</summary>
internal sealed class TelemetryVideoEngine : DelegatingVideoEngine
{
    private readonly VideoEngineId _engineId;
    private readonly Instruments _instruments;
    private readonly TimeProvider _timeProvider;
    private readonly TagList _tags;
    private readonly string _activityName;

    public TelemetryVideoEngine(IVideoEngine innerEngine, VideoEngineId engineId, Instruments instruments, TimeProvider timeProvider)
        : base(innerEngine)
    {
        _engineId = engineId;
        _instruments = instruments;
        _timeProvider = timeProvider;
        _tags = Instruments.Tags(engineId);
        _activityName = $"generate_content {engineId.Model}";
    }

    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var activity = StartActivity(request, options);
        var started = _timeProvider.GetTimestamp();
        try
        {
            var handle = await base.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
            activity?.SetTag("gen_ai.response.id", handle.ProviderJobId);
            _instruments.SubmitDuration.Record(_timeProvider.GetElapsedTime(started).TotalSeconds, _tags);
            return handle;
        }
        catch (Exception exception)
        {
            var errorType = Instruments.ErrorType(exception);
            activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", errorType);
            _instruments.SubmitDuration.Record(_timeProvider.GetElapsedTime(started).TotalSeconds, Instruments.Tags(_engineId, errorType));
            if (SubmitOutcome.Of(exception).Kind == SubmitOutcome.Kinds.Unknown)
            {
                _instruments.SubmitUnknown.Add(1, _tags);
            }

            throw;
        }
    }

    public override async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await base.GetStatusAsync(handle, cancellationToken).ConfigureAwait(false);
            _instruments.PollAttempts.Add(1, _tags);
            return status;
        }
        catch (Exception exception)
        {
            _instruments.PollAttempts.Add(1, Instruments.Tags(_engineId, Instruments.ErrorType(exception)));
            throw;
        }
    }

    public override async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        try
        {
            var statuses = await base.GetStatusesAsync(handles, cancellationToken).ConfigureAwait(false);
            _instruments.PollAttempts.Add(handles.Count, Instruments.Tags(_engineId));
            return statuses;
        }
        catch (Exception exception)
        {
            _instruments.PollAttempts.Add(handles.Count, Instruments.Tags(_engineId, Instruments.ErrorType(exception)));
            throw;
        }
    }

    private Activity? StartActivity(VideoRequest request, VideoSubmitOptions? options)
    {
        var activity = Instruments.Source.StartActivity(_activityName, ActivityKind.Client);
        return activity?
            .SetTag("gen_ai.operation.name", "generate_content")
            .SetTag("gen_ai.output.type", "video")
            .SetTag("gen_ai.provider.name", _engineId.Host ?? _engineId.Maker)
            .SetTag("gen_ai.request.model", _engineId.Model)
            .SetTag("gen_ai.request.seed", request.Seed)
            .SetTag("videoengines.attempt.id", options?.AttemptId)
            .SetTag("videoengines.operation", request.EffectiveOperation.Value)
            .SetTag("videoengines.video.duration", request.Duration?.TotalSeconds)
            .SetTag("videoengines.video.audio", request.GenerateAudio);
    }
}

using VideoEngines.Jobs;

namespace VideoEngines.Routing;

/// <summary>Takes a place for a job before credits are held for it. A job that exists, or may exist, keeps its place until its end is seen or its lease runs out.</summary>
internal sealed class SlotVideoEngine : DelegatingVideoEngine
{
    private readonly VideoEngineId _engineId;
    private readonly EngineSlots _slots;

    public SlotVideoEngine(IVideoEngine innerEngine, VideoEngineId engineId, EngineSlots slots)
        : base(innerEngine)
    {
        _engineId = engineId;
        _slots = slots;
    }

    public override async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        var attempt = options?.AttemptId ?? throw new InvalidOperationException("The recording layer sets the attempt id; places are taken below it only.");
        await TakeAsync(attempt, options.Credential, cancellationToken).ConfigureAwait(false);
        try
        {
            var handle = await base.SubmitAsync(request, options, cancellationToken).ConfigureAwait(false);
            _slots.Keep(attempt, handle.Deadline);
            return handle;
        }
        catch (Exception exception)
        {
            var outcome = SubmitOutcome.Of(exception);
            if (outcome.Kind == SubmitOutcome.Kinds.Rejected)
            {
                _slots.Release(attempt);
            }
            else
            {
                _slots.Keep(attempt, outcome.Handle?.Deadline);
            }

            throw;
        }
    }

    private async ValueTask TakeAsync(string attempt, string? credential, CancellationToken cancellationToken)
    {
        bool isTaken;
        try
        {
            isTaken = await _slots.TakeAsync(_engineId, credential, attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw SubmitErrors.NothingSent(cancellationToken, exception);
        }

        if (!isTaken)
        {
            throw new VideoSubmitRejectedException(
                $"{_engineId} runs {_slots.LimitOf(_engineId)} jobs already, as many as its limit allows, so nothing was sent. Try again when one has ended, or set Routing:Slots:MaxWait or a higher limit under Routing:Slots:Limits.")
            {
                EngineId = _engineId,
                Kind = VideoErrorKind.ConcurrencyLimited,
                IsTransient = true,
            };
        }
    }
}

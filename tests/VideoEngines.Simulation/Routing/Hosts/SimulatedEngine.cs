using VideoEngines.Simulation.Routing.Audit;
using VideoEngines.Simulation.Routing.Providers;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>An adapter to a made-up provider, in one host process.</summary>
internal sealed class SimulatedEngine(EngineFacts facts, SimulatedProviders providers, RoutingAuditor auditor, HostLife life, Parking parking, TimeProvider clock) : IVideoEngine
{
    public async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new VideoSubmitOptions();
        if (cancellationToken.IsCancellationRequested)
        {
            throw new VideoCanceledException("Nothing was sent.", null, cancellationToken);
        }

        auditor.Arriving(facts, request, options);
        var submit = providers.Receive(facts, request, options);
        auditor.Arrived(submit);
        if (submit.IsSlow && parking.IsOpen)
        {
            var parked = parking.Add(submit);
            try
            {
                return await parked.Answer;
            }
            finally
            {
                auditor.Answered(submit, parked.IsGivenUp);
            }
        }

        auditor.Answered(submit, isGivenUp: false);
        return SubmitAnswers.Of(submit);
    }

    public async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (life.IsDead)
        {
            await HostLife.Never;
        }

        if (providers.ReadFault(facts) is { } fault)
        {
            auditor.Read(facts, fault);
            throw new VideoEngineException("The read failed; the job is not affected.") { EngineId = facts.Id, Kind = fault, IsTransient = fault != VideoErrorKind.Authentication, Handle = handle };
        }

        auditor.Read(facts, null);
        var job = handle.ProviderJobId is { } id ? providers.Find(id) : facts.CanFind ? providers.JobOf(handle.AttemptId) : null;
        return job is null
            ? new VideoJobStatus { State = VideoJobState.Queued, RawStatus = "not known yet" }
            : job.Read(clock.GetUtcNow()) with { ProviderJobId = job.Id };
    }

    public Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Task.FromResult(handle.ProviderJobId is { } id && providers.Find(id) is { } job ? job.Cancel(clock.GetUtcNow()) : VideoCancelOutcome.Unknown);
    }

    public Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Task.FromResult(
            !facts.CanFind ? VideoFindResult.NotSupported
            : providers.JobOf(attempt.AttemptId) is { } job ? VideoFindResult.Found(attempt with { ProviderJobId = job.Id })
            : VideoFindResult.NotFound);
    }
}

using Microsoft.Extensions.Logging;
using VideoEngines.Catalog;
using VideoEngines.DependencyInjection;
using VideoEngines.Jobs;

namespace VideoEngines.Routing;

/// <summary>
/// The router: plans, submits to the winner, and goes on to the next candidate only after proof that no job exists, for the kinds of refusal that the policy allows. Every other verb goes to
/// the engine that the handle names.
/// </summary>
internal sealed partial class RoutingVideoEngine : IVideoRouter
{
    private const int MostPlans = 100;

    private readonly EngineRegistry _engines;
    private readonly RouteContextSource _contexts;
    private readonly EngineHealthMonitor _health;
    private readonly JobKeyGate _jobKeys;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger<RoutingVideoEngine> _logger;

    public RoutingVideoEngine(EngineRegistry engines, RouteContextSource contexts, EngineHealthMonitor health, JobKeyGate jobKeys, TimeProvider timeProvider, ILogger<RoutingVideoEngine> logger)
    {
        _engines = engines;
        _contexts = contexts;
        _health = health;
        _jobKeys = jobKeys;
        _timeProvider = timeProvider;
        _logger = logger;
    }

    public async ValueTask<RoutePlan> PlanAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = await _contexts.CreateAsync(options ?? new VideoSubmitOptions(), cancellationToken).ConfigureAwait(false);
        return RoutePlanner.Plan(request, context);
    }

    public Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new VideoSubmitOptions();
        var job = options with { AttemptId = options.AttemptId ?? AttemptIds.New(_timeProvider), IsJobKeyChecked = true };
        return options is { JobKey: { } jobKey, IsJobKeyChecked: false }
            ? SubmitOnceAsync(jobKey, request, job, cancellationToken)
            : SubmitJobAsync(request, job, cancellationToken);
    }

    public Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        EngineOf(handle).GetStatusAsync(handle, cancellationToken);

    public async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var statuses = new VideoJobStatus[handles.Count];
        foreach (var group in Enumerable.Range(0, handles.Count).GroupBy(i => handles[i].EngineId))
        {
            int[] places = [.. group];
            var read = await EngineOf(handles[places[0]]).GetStatusesAsync([.. places.Select(i => handles[i])], cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < places.Length; i++)
            {
                statuses[places[i]] = read[i];
            }
        }

        return statuses;
    }

    public Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        EngineOf(handle).CancelAsync(handle, cancellationToken);

    public Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default) =>
        EngineOf(handle).OpenContentAsync(handle, output, cancellationToken);

    public Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default) =>
        EngineOf(attempt).FindAsync(attempt, cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is null)
        {
            return serviceType.IsInstanceOfType(this) ? this
                : serviceType == typeof(TimeProvider) ? _timeProvider
                : serviceType == typeof(EngineCatalog) ? _contexts.Catalog
                : _engines.Ids.Select(id => _engines.Find(id)?.GetService(serviceType)).FirstOrDefault(static service => service is not null and not (VideoEngineId or VideoPollingOptions));
        }

        return VideoEngineId.TryParse(serviceKey.ToString(), out var engine) ? _engines.Find(engine)?.GetService(serviceType) : null;
    }

    private Task<VideoJobHandle> SubmitOnceAsync(string jobKey, VideoRequest request, VideoSubmitOptions job, CancellationToken cancellationToken) =>
        _jobKeys.RunAsync(jobKey, request, job, () => SubmitJobAsync(request, job, cancellationToken), cancellationToken);

    private async Task<VideoJobHandle> SubmitJobAsync(VideoRequest request, VideoSubmitOptions options, CancellationToken cancellationToken)
    {
        var startedAt = _timeProvider.GetUtcNow();
        for (var plans = 1; ; plans++)
        {
            RoutePlan plan;
            try
            {
                plan = await PlanOrWaitAsync(request, options, startedAt, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
            {
                throw SubmitErrors.NothingSent(cancellationToken, exception);
            }

            if (await FollowAsync(plan, request, options, cancellationToken).ConfigureAwait(false) is { } handle)
            {
                return handle;
            }

            // Every candidate was lost to other jobs since the plan was made; nothing was sent.
            if (plans == MostPlans)
            {
                throw new NoEligibleEngineException("Other jobs keep taking the only place of every engine that could make this video. Try again in a moment.", plan) { IsTransient = true };
            }
        }
    }

    /// <summary>A plan with a winner; where only health and places stand in the way, after what the policy says of that.</summary>
    private async Task<RoutePlan> PlanOrWaitAsync(VideoRequest request, VideoSubmitOptions options, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var context = await _contexts.CreateAsync(options, cancellationToken).ConfigureAwait(false);
            var plan = RoutePlanner.Plan(request, context);
            if (plan.EligibleCount > 0)
            {
                return plan;
            }

            var next = UnhealthyPlan.TimeUntilNext(plan);
            var action = plan.Policy.WhenAllUnhealthy;
            if (next is not null && action.TriesAnyway && RoutePlanner.Plan(request, UnhealthyPlan.AssumeHealthy(context)) is { EligibleCount: > 0 } anyway)
            {
                LogTriedAnyway(options.AttemptId!, anyway.Winner!.Engine);
                return anyway;
            }

            if (next is null || action.MaxWait is not { } most || context.Now + next > startedAt + most)
            {
                throw new NoEligibleEngineException(plan.Describe(), plan) { IsTransient = next is not null, RetryAfter = next };
            }

            LogWaiting(options.AttemptId!, next.Value);
            await Task.Delay(next.Value, _timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Submits to the candidates of a plan in order, to the next one only after proof that there is no job. Null when none could be tried, for other jobs came first.</summary>
    private async Task<VideoJobHandle?> FollowAsync(RoutePlan plan, VideoRequest request, VideoSubmitOptions options, CancellationToken cancellationToken)
    {
        var budget = new FailoverBudget(plan, isPinned: options.Engine is not null);
        var first = budget.First() ?? throw new NoEligibleEngineException(
            $"No engine can make this video: every candidate may cost more than the {ReasonFormatter.Number(plan.Failover.MaxSpendUsd ?? 0)} USD that all attempts may cost together. Raise maxSpendUsd of the policy '{plan.Policy.Name}'.", plan);
        var candidate = Enter(first, 1);
        for (var attempt = 1; candidate is not null; attempt++)
        {
            var engine = candidate.Engine;
            var target = options with { Engine = engine, Adapt = plan.Adapts, Credential = candidate.Credential ?? options.Credential, AttemptId = AttemptIds.Nth(options.AttemptId!, attempt) };
            LogAttempt(options.AttemptId!, attempt, engine, plan.Policy.Name);
            RouteCandidate? next = null;
            try
            {
                return await SubmitToAsync(engine, request, target, cancellationToken).ConfigureAwait(false);
            }
            catch (VideoSubmitRejectedException exception) when ((next = Enter(budget.Next(exception), attempt + 1)) is not null)
            {
                LogFailover(options.AttemptId!, engine, exception.Kind, next.Engine);
                candidate = next;
            }
        }

        return null;

        // A plan is a picture: the engine may have been given to another job, or have failed, since it was taken.
        RouteCandidate? Enter(RouteCandidate? wanted, int attempt)
        {
            while (wanted is not null && !plan.Context.IgnoresHealth
                && !_health.TryEnter(wanted.Engine, wanted.Credential ?? options.Credential, AttemptIds.Nth(options.AttemptId!, attempt)))
            {
                wanted = budget.Instead();
            }

            return wanted;
        }
    }

    private async Task<VideoJobHandle> SubmitToAsync(VideoEngineId engine, VideoRequest request, VideoSubmitOptions target, CancellationToken cancellationToken)
    {
        try
        {
            return await Find(engine).SubmitAsync(request, target, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not IVideoJobError { Handle: not null })
        {
            // Without a handle nothing was sent, or it is proven that there is no job.
            _health.Leave(engine, target.Credential, target.AttemptId!);
            throw;
        }
    }

    private IVideoEngine Find(VideoEngineId id) => _engines.Find(id) ?? throw _engines.Unknown(id.ToString());

    private IVideoEngine EngineOf(VideoJobHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Find(handle.EngineId);
    }

    [LoggerMessage(400, LogLevel.Debug, "Job {AttemptId}: try {Attempt} goes to {Engine} by policy {Policy}", EventName = "Routed")]
    private partial void LogAttempt(string attemptId, int attempt, VideoEngineId engine, string policy);

    [LoggerMessage(402, LogLevel.Warning, "Job {AttemptId}: every engine that could make it is out for its health; trying {Engine} anyway, as the policy says", EventName = "TriedAnyway")]
    private partial void LogTriedAnyway(string attemptId, VideoEngineId engine);

    [LoggerMessage(403, LogLevel.Information, "Job {AttemptId}: every engine that could make it is out for its health or has no free place; looking again in {Time}", EventName = "WaitingForEngine")]
    private partial void LogWaiting(string attemptId, TimeSpan time);

    [LoggerMessage(401, LogLevel.Warning, "Job {AttemptId}: {Engine} refused with {Kind} and has no job; going on to {Next}", EventName = "Failover")]
    private partial void LogFailover(string attemptId, VideoEngineId engine, VideoErrorKind kind, VideoEngineId next);
}

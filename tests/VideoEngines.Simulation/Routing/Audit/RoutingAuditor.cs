using VideoEngines.Metering;
using VideoEngines.Simulation.Routing.Providers;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Audit;

/// <summary>
/// Watches a run from outside: sees what arrives at providers and what is on the books, predicts what may happen by its own reading of policies and prices, and notes what should not have.
/// Uses nothing of the router, the meter or the job tracker.
/// </summary>
internal sealed class RoutingAuditor(int seed, RoutingWorld world)
{
    private readonly Dictionary<int, AuditedJob> _jobs = [];
    private readonly Dictionary<string, AuditedAttempt> _attempts = new(StringComparer.Ordinal);
    private readonly Dictionary<VideoEngineId, int> _ends = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HealthLaw _health = new();
    private readonly List<Violation> _violations = [];

    /// <summary>Gets or sets the step of the run.</summary>
    public int Step { get; set; }

    public IReadOnlyList<Violation> Violations => _violations;

    public IEnumerable<AuditedAttempt> Attempts => _attempts.Values;

    private DateTimeOffset Now => world.Clock.GetUtcNow();

    public void Add(SimulatedJob job) => _jobs.Add(job.Number, new(job, new PolicyReading(world.PolicyOf(job.Options), job.Request)));

    public AuditedJob JobOf(int number) => _jobs[number];

    /// <summary>A call of the router begins; a plan is given when it was made right before.</summary>
    public void Begin(int job, IReadOnlyList<VideoEngineId>? plan) => _jobs[job].Decision ??= new(plan is { Count: > 0 } ? plan : null);

    public void End(int job) => _jobs[job].Decision = null;

    /// <summary>A submit is about to be taken in by a provider.</summary>
    public void Arriving(EngineFacts engine, VideoRequest request, VideoSubmitOptions options)
    {
        var job = _jobs[SimulatedJob.NumberOf(request)];
        var decision = job.Decision ??= new AuditedDecision(Plan: null);
        if (options.AttemptId is not { } attempt || _attempts.ContainsKey(attempt))
        {
            Break("one submit per attempt", $"{engine.Id} got a second submit of the attempt '{options.AttemptId}'");
            return;
        }

        var isTimed = _ends.GetValueOrDefault(engine.Id) < world.MinimumSample;
        foreach (var (law, text) in SubmitLaw.Broken(job, decision, engine, options, HoldOf(attempt), isTimed))
        {
            Break(law, text);
        }

        var isFree = job.Policy.TriesAnyway || job.Job.Options.Engine is not null;
        if (_health.Forbids(engine.Id, isFree, Now) is { } forbidden)
        {
            Break("left alone", $"job {job.Job.Number} was sent to {engine.Id}, but {forbidden}");
        }
    }

    public void Arrived(ProviderSubmit submit)
    {
        var attempt = new AuditedAttempt(submit);
        var job = _jobs[submit.JobNumber];
        job.Attempts.Add(attempt);
        job.Decision?.Attempts.Add(attempt);
        _attempts[submit.AttemptId] = attempt;
        Look(attempt);
    }

    public void Answered(ProviderSubmit submit, bool isGivenUp)
    {
        _attempts[submit.AttemptId].IsAnswered = true;
        _health.Answered(submit, isGivenUp, Now);
    }

    public void Read(EngineFacts engine, VideoErrorKind? fault) => _health.Read(engine.Id, fault);

    public void Resumed(VideoEngineId engine) => _health.Resumed(engine);

    /// <summary>Somebody looked at the provider and told what is there.</summary>
    public void Resolved(string attemptId)
    {
        if (_attempts.TryGetValue(attemptId, out var attempt))
        {
            attempt.IsResolved = attempt.Submit.Job is null;
        }
    }

    /// <summary>What was told about a submit may not have been written down.</summary>
    public void Forgotten(string attemptId)
    {
        if (_attempts.TryGetValue(attemptId, out var attempt))
        {
            _jobs[attempt.Submit.JobNumber].IsOrphan = true;
        }
    }

    /// <summary>A job was seen to end, from which times are learned.</summary>
    public void Ended(VideoEngineId engine) => _ends[engine] = _ends.GetValueOrDefault(engine) + 1;

    public void HostDied()
    {
        _health.Forget();
        _ends.Clear();
        foreach (var job in _jobs.Values.Where(static j => j.Decision is not null))
        {
            job.IsOrphan = true;
            job.Decision!.Attempts.ForEach(static a => a.IsOrphan = true);
            job.Decision = null;
        }
    }

    /// <summary>Looks at the books of one attempt, after each of its moves.</summary>
    public void Moved(string attemptId)
    {
        if (_attempts.TryGetValue(attemptId, out var attempt))
        {
            Look(attempt);
        }
    }

    public void LookAtAll()
    {
        foreach (var attempt in _attempts.Values)
        {
            Look(attempt);
        }
    }

    public CreditHold? HoldOf(string attemptId) => world.Ledger.GetHoldAsync(attemptId).AsTask().GetAwaiter().GetResult();

    /// <summary>Notes a broken law, once per run.</summary>
    public void Break(string law, string text)
    {
        if (_seen.Add(law + text))
        {
            _violations.Add(new(seed, Step, law, text));
        }
    }

    private void Look(AuditedAttempt attempt)
    {
        // What a paid step has cost is known to nobody once the process that paid it is dead.
        if (!(attempt.IsOrphan && attempt.Submit.PreparationUsd > 0) && MoneyLaw.Uncovered(attempt.Submit, HoldOf(attempt.Submit.AttemptId), Now) is { } text)
        {
            Break("billed is held or charged", text);
        }
    }
}

using System.Globalization;
using VideoEngines.Jobs;
using VideoEngines.Routing;
using VideoEngines.Simulation.Routing.Audit;
using VideoEngines.Simulation.Routing.Providers;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>What callers, operators and the machine do to the host of the moment; a host that dies is followed by a new one over the same stores.</summary>
internal sealed class HostDriver(RoutingWorld world, Sabotage sabotage) : IDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);
    private readonly List<SimulatedCall> _calls = [];
    private int _submits;

    public SimulatedHost Host { get; private set; } = new(world, sabotage);

    /// <summary>Gets how often the router had to choose.</summary>
    public int Decisions { get; private set; }

    public List<string> Trace { get; } = [];

    private RoutingAuditor Auditor => world.Auditor;

    public static T Now<T>(ValueTask<T> work) => work.AsTask().GetAwaiter().GetResult();

    public void Submit(SimulatedJob job, bool plansFirst)
    {
        var others = _calls.Count(c => c.Job.Number == job.Number);
        if (others > 1)
        {
            return;
        }

        IReadOnlyList<VideoEngineId>? plan = null;
        if (plansFirst && Plan(job) is { } planned)
        {
            plan = [.. planned.Candidates.Where(static c => c.IsEligible).Select(static c => c.Engine)];
        }

        Decisions++;
        Auditor.Begin(job.Number, plan);
        var stop = new CancellationTokenSource();
        var options = job.Options with { AttemptId = string.Create(CultureInfo.InvariantCulture, $"job-{job.Number}-call-{++_submits}") };
        var task = Host.Router.SubmitAsync(job.Request, options, stop.Token);
        _calls.Add(new(job, task, stop, IsSecond: others > 0));
    }

    public void SubmitOther(SimulatedJob job)
    {
        var task = Host.Router.SubmitAsync(job.Request with { Seed = 100 + (job.Request.Seed ?? 0) }, job.Options);
        if (Wait(task) && task.Exception?.InnerException is not VideoEngineException { Kind: VideoErrorKind.Conflict })
        {
            Auditor.Break("a key is for one request", $"the key of job {job.Number} was used with another request: {task.Exception?.InnerException?.GetType().Name ?? "it got a handle"}");
        }
    }

    public void Arrive(ParkedSubmit parked)
    {
        Host.Parking.Remove(parked);
        parked.Arrive();
    }

    public void GiveUp(ParkedSubmit parked)
    {
        if (_calls.Find(c => c.Job.Number == parked.Submit.JobNumber && !c.IsSecond) is { } call)
        {
            Host.Parking.Remove(parked);
            call.Stop.Cancel();
            parked.GiveUp(call.Stop.Token);
        }
    }

    /// <summary>The handles that somebody may have: of every submit that may have bought a job and is not on its way.</summary>
    public List<VideoJobHandle> Followable() =>
        [.. Auditor.Attempts.Where(a => !a.IsProvenRefusal && !Host.Parking.Has(a.Submit.JobNumber)).Select(a => HandleOf(a.Submit))];

    public void Poll(IReadOnlyList<VideoJobHandle> handles)
    {
        Task<IReadOnlyList<VideoJobStatus>> task = handles.Count == 1 ? One(handles[0]) : Host.Router.GetStatusesAsync(handles);
        if (!Wait(task))
        {
            return;
        }

        if (task.IsCompletedSuccessfully)
        {
            Note($"read {string.Join(", ", task.Result.Select(static s => s.State))}");
            foreach (var (handle, status) in handles.Zip(task.Result).Where(static p => p.Second.IsTerminal))
            {
                Auditor.Ended(handle.EngineId);
            }
        }
        else if (task.Exception?.InnerException is VideoEngineException { Kind: var kind })
        {
            Note($"read of {handles.Count} failed with {kind}");
        }
        else
        {
            Auditor.Break("reads fail as documented", task.Exception?.ToString() ?? "cancelled");
        }

        async Task<IReadOnlyList<VideoJobStatus>> One(VideoJobHandle handle) => [await Host.Router.GetStatusAsync(handle)];
    }

    public void Cancel(VideoJobHandle handle)
    {
        var task = Host.Router.CancelAsync(handle);
        if (Wait(task))
        {
            Note($"cancel {(task.IsCompletedSuccessfully ? task.Result : "failed")}");
        }
    }

    /// <summary>Somebody looks at the provider for submits without an answer and tells what is there.</summary>
    public void ResolveUnknown(Dice? dice = null)
    {
        foreach (var record in Unfinished().Where(r => r.Phase is VideoAttemptPhase.Unknown or VideoAttemptPhase.Submitting))
        {
            var isOnItsWay = _calls.Exists(c => Auditor.JobOf(c.Job.Number).Decision?.Attempts.Exists(a => a.Submit.AttemptId == record.AttemptId) == true);
            var job = world.Providers.JobOf(record.AttemptId);
            var isEarly = job is null && record.Phase == VideoAttemptPhase.Submitting && world.Clock.GetUtcNow() - record.CreatedAt < TimeSpan.FromMinutes(15);
            if (isOnItsWay || isEarly || dice?.Chance(50) == false)
            {
                continue;
            }

            // Also when the host dies of it: the word may have been stored by then.
            Auditor.Resolved(record.AttemptId);
            if (!Wait(Host.Tracker.ResolveUnknownAsync(record.AttemptId, job?.Id, "the provider's own list").AsTask()))
            {
                Auditor.Forgotten(record.AttemptId);
                return;
            }

            Note($"resolved to {job?.Id ?? "nothing"}");
        }
    }

    public void PlanTwice(SimulatedJob job)
    {
        if (Plan(job) is { } first && Plan(job) is { } second && (first.Id != second.Id || first.ToJson() != second.ToJson()))
        {
            Auditor.Break("equal inputs, equal plans", $"job {job.Number} was planned twice at the same moment: {first.Id} and {second.Id}");
        }
    }

    /// <summary>Lets everything that can go on do so, judges the calls that are over, and starts a new host when this one has died.</summary>
    public void Settle()
    {
        foreach (var call in _calls.Where(static c => !c.IsSecond).ToList())
        {
            if (WaitForCall(call))
            {
                Judge(call);
                SettleSecond(call.Job.Number);
            }
        }

        if (Host.Life.IsDead)
        {
            Note($"the host dies");
            Auditor.HostDied();
            _calls.Clear();
            Host.Dispose();
            Host = new SimulatedHost(world, sabotage);
        }
    }

    /// <summary>Nothing goes wrong any more: answers arrive, the unknown is looked up, jobs end and are read.</summary>
    public void Reconcile()
    {
        world.Providers.IsCalm = true;
        Host.Parking.IsOpen = false;
        while (Host.Parking.Parked.Count > 0)
        {
            Arrive(Host.Parking.Parked[0]);
            Settle();
        }

        Host.Life.Die();
        Settle();
        Host.Parking.IsOpen = false;
        world.Clock.Advance(TimeSpan.FromHours(2));
        ResolveUnknown();
        foreach (var record in Unfinished().Where(static r => r.Phase == VideoAttemptPhase.Accepted))
        {
            Poll([record.Handle!]);
        }

        Wait(Host.Tracker.SettlePendingAsync());
        Now(world.Ledger.SweepAsync());
        FinalLaw.JudgeAsync(world).GetAwaiter().GetResult();
    }

    public void Dispose() => Host.Dispose();

    private List<VideoJobRecord> Unfinished() => world.Jobs.ListUnfinishedAsync().ToBlockingEnumerable().OrderBy(static r => r.CreatedAt).ThenBy(static r => r.AttemptId, StringComparer.Ordinal).ToList();

    private RoutePlan? Plan(SimulatedJob job)
    {
        var task = Host.Router.PlanAsync(job.Request, job.Options).AsTask();
        if (!Wait(task))
        {
            return null;
        }

        Decisions++;
        Note($"plan {task.Result.Id} {task.Result.Winner?.Engine.ToString() ?? "none"}");
        return task.Result;
    }

    private VideoJobHandle HandleOf(ProviderSubmit submit) => Now(world.Jobs.FindAsync(submit.AttemptId))?.Handle ?? SubmitAnswers.HandleOf(submit, null);

    /// <summary>A second caller of the same job gets the first one's answer, or tries itself when the first gave up before anything was sent.</summary>
    private void SettleSecond(int job)
    {
        if (_calls.Find(c => c.IsSecond && c.Job.Number == job) is { } second)
        {
            Host.Parking.IsOpen = false;
            if (WaitForCall(second))
            {
                Judge(second);
            }

            Host.Parking.IsOpen = !world.Providers.IsCalm;
        }
    }

    private void Judge(SimulatedCall call)
    {
        _calls.Remove(call);

        var job = Auditor.JobOf(call.Job.Number);
        var error = call.ErrorAsync().GetAwaiter().GetResult();
        if (AnswerLaw.Broken(call, error, job, world.Providers) is { } text)
        {
            Auditor.Break("callers are told the truth", text);
        }

        Note($"job {call.Job.Number}: {string.Join(", ", job.Decision?.Attempts.Select(static a => $"{a.Submit.Engine.Id} {a.Submit.Fate}") ?? [])}: {error?.GetType().Name ?? "handle"}");
        Auditor.End(call.Job.Number);
    }

    private bool WaitForCall(SimulatedCall call) => Wait(call.Task, () => Host.Parking.Has(call.Job.Number));

    /// <summary>Waits for what goes on by itself, on other threads too; it never takes long.</summary>
    /// <returns>Whether the task has ended.</returns>
    private bool Wait(Task task, Func<bool>? isParked = null)
    {
        if (!SpinWait.SpinUntil(() => task.IsCompleted || Host.Life.IsDead || isParked?.Invoke() == true, Hang))
        {
            Auditor.Break("nothing hangs", "a call neither ended nor waits for a provider");
        }

        return task.IsCompleted;
    }

    private void Note(FormattableString text) => Trace.Add(string.Create(CultureInfo.InvariantCulture, $"{Auditor.Step}: {FormattableString.Invariant(text)}"));
}

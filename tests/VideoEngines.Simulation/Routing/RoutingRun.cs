using System.Globalization;
using VideoEngines.Metering;
using VideoEngines.Simulation.Routing.Audit;
using VideoEngines.Simulation.Routing.Hosts;
using VideoEngines.Simulation.Routing.Providers;
using VideoEngines.Simulation.Routing.Worlds;

namespace VideoEngines.Simulation.Routing;

/// <summary>One run: a world by a seed, things that happen in it one after the other, and at the end a look at every job.</summary>
internal sealed class RoutingRun : IDisposable
{
    private const int Steps = 70;

    private readonly Dice _dice;
    private readonly RoutingWorld _world;
    private readonly RoutingAuditor _auditor;
    private readonly HostDriver _driver;
    private readonly List<SimulatedJob> _jobs = [];

    private RoutingRun(int seed, Sabotage sabotage)
    {
        _dice = new Dice(seed);
        _world = new RoutingWorld(seed);
        _auditor = _world.Auditor;
        _driver = new HostDriver(_world, sabotage);
        foreach (var account in RoutingWorld.Accounts)
        {
            var credits = _world.IsPoor ? _dice.Number(1, 12) / 4m : 1000;
            HostDriver.Now(_world.Ledger.GrantAsync(new CreditGrant { Key = "grant " + account, Account = account, Amount = CreditAmount.FromCredits(credits) }));
        }
    }

    /// <summary>Makes the run of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="sabotage">Parts that do wrong on purpose; <see langword="null"/> for none.</param>
    public static RoutingResult Make(int seed, Sabotage? sabotage = null)
    {
        using var run = new RoutingRun(seed, sabotage ?? Sabotage.None);
        try
        {
            run.Go();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            run._auditor.Break("nothing fails", exception.ToString());
        }

        return new RoutingResult(run._driver.Decisions, run._auditor.Violations, run._driver.Trace);
    }

    public void Dispose() => _driver.Dispose();

    private void Go()
    {
        for (var step = 1; step <= Steps; step++)
        {
            _auditor.Step = step;
            Step();
            _driver.Settle();
            _auditor.LookAtAll();
        }

        _auditor.Step = Steps + 1;
        _driver.Reconcile();
    }

    private void Step()
    {
        var action = _dice.Weighted<Action>(
            (26, Submit),
            (10, SubmitAgain),
            (3, SubmitOther),
            (16, Arrive),
            (3, GiveUp),
            (14, Poll),
            (4, PollMany),
            (5, Cancel),
            (9, ChangeWeather),
            (11, Pass),
            (3, () => _driver.Host.Life.DieAfter(_dice.Number(1, 8))),
            (2, () => _driver.Host.Life.Die()),
            (4, () => _driver.ResolveUnknown(_dice)),
            (2, Resume),
            (4, PlanTwice));
        action();
    }

    private void Submit()
    {
        var job = RandomJobs.Make(_dice, _jobs.Count, _world.Engines, _world.Policies, RoutingWorld.Accounts);
        _jobs.Add(job);
        _auditor.Add(job);
        _driver.Submit(job, plansFirst: true);
    }

    /// <summary>The same key with the same request, as a caller does who got no answer.</summary>
    private void SubmitAgain()
    {
        if (_jobs.FindAll(static j => j.Options.JobKey is not null) is { Count: > 0 } keyed)
        {
            _driver.Submit(_dice.Pick(keyed), plansFirst: false);
        }
    }

    /// <summary>The same key with another request.</summary>
    private void SubmitOther()
    {
        if (_jobs.FindAll(j => j.Options.JobKey is not null && _auditor.JobOf(j.Number).Attempts.Exists(static a => !a.IsProvenRefusal)) is { Count: > 0 } bought)
        {
            _driver.SubmitOther(_dice.Pick(bought));
        }
    }

    private void Arrive()
    {
        if (_driver.Host.Parking.Parked is { Count: > 0 } parked)
        {
            _driver.Arrive(_dice.Pick(parked));
        }
    }

    private void GiveUp()
    {
        if (_driver.Host.Parking.Parked is { Count: > 0 } parked)
        {
            _driver.GiveUp(_dice.Pick(parked));
        }
    }

    private void Poll()
    {
        if (_driver.Followable() is { Count: > 0 } handles)
        {
            _driver.Poll([_dice.Pick(handles)]);
        }
    }

    private void PollMany()
    {
        if (_dice.Some(40, _driver.Followable()) is { Count: > 0 } handles)
        {
            _driver.Poll(handles);
        }
    }

    private void Cancel()
    {
        if (_driver.Followable() is { Count: > 0 } handles)
        {
            _driver.Cancel(_dice.Pick(handles));
        }
    }

    private void ChangeWeather() => _world.Providers.Change(_dice.Pick(_world.Engines).Id, _dice.Pick(Enum.GetValues<Weather>()));

    private void Pass()
    {
        var seconds = _dice.Weighted((60, _dice.Number(1, 60)), (30, _dice.Number(60, 900)), (10, _dice.Number(900, 7200)));
        _driver.Trace.Add(string.Create(CultureInfo.InvariantCulture, $"{_auditor.Step}: {seconds} s pass"));
        _world.Clock.Advance(TimeSpan.FromSeconds(seconds));
    }

    private void Resume()
    {
        var engine = _dice.Pick(_world.Engines).Id;
        _driver.Host.Health.Resume(engine);
        _auditor.Resumed(engine);
    }

    private void PlanTwice()
    {
        if (_jobs.Count > 0)
        {
            _driver.PlanTwice(_dice.Pick(_jobs));
        }
    }
}

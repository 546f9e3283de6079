using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Core.Tests.Jobs;
using VideoEngines.Jobs;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Health;

public sealed class HealthTimesTests
{
    private readonly HealthFixture _health = new(static options => options.MinimumSample = 10);

    [Fact]
    public void Ended_EnoughJobs_GiveMedianAndP95()
    {
        for (var i = 1; i <= 20; i++)
        {
            _health.End(isGood: true, time: TimeSpan.FromSeconds(i));
        }

        _health.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new RouteHealthTime(HealthFixture.Engine, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(19), 20)], _health.Monitor.Current.Times);
    }

    [Fact]
    public void Ended_TooFewJobs_GiveNone()
    {
        for (var i = 1; i <= 9; i++)
        {
            _health.End(isGood: true, time: TimeSpan.FromSeconds(i));
        }

        _health.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(_health.Monitor.Current.Times);
    }

    [Fact]
    public void Ended_LongAgo_NoLongerCounts()
    {
        for (var i = 1; i <= 20; i++)
        {
            _health.End(isGood: true, time: TimeSpan.FromSeconds(i));
        }

        _health.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(_health.Monitor.Current.Times);
        _health.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(_health.Monitor.Current.Times);
    }

    [Fact]
    public void Current_OverEnoughSubmitsAndJobs_HasTheShareThatWentWell()
    {
        for (var i = 0; i < 7; i++)
        {
            _health.Accept();
        }

        _health.End(2, isGood: true);
        _health.End(1, isGood: false);
        _health.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([new RouteHealthRate(HealthFixture.Engine, 9, 10)], _health.Monitor.Current.Rates);
    }

    [Fact]
    public void Plan_MeasuredTimes_WinOverTheCatalog()
    {
        var context = PlanCase.Context(TestCatalog.Offer("a/m")) with { Health = new([], times: [new("a/m", TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(90), 12)]) };

        var winner = RoutePlanner.Plan("a boat", context).Winner!;

        Assert.Equal((TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(90)), (winner.ExpectedTime, winner.ExpectedTimeP95));
    }

    [Fact]
    public void Plan_MeasuredTimeAboveTheRules_IsAReason()
    {
        var policy = new RoutingPolicy { Name = "p", Rules = [new() { Name = "fast", MaxLatency = TimeSpan.FromSeconds(30) }] };
        var context = PlanCase.Context(TestCatalog.Offer("a/m")) with { Policy = policy, Health = new([], times: [new("a/m", TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(90), 12)]) };

        Assert.Equal("a/m typically takes 40 s, more than the 30 s of the rule 'fast'; change the policy", RoutePlanner.Plan("a boat", context).Reason().Describe());
    }

    [Theory]
    [InlineData(VideoJobState.Succeeded, null, true)]
    [InlineData(VideoJobState.Failed, VideoErrorKind.ProviderFault, false)]
    [InlineData(VideoJobState.Failed, VideoErrorKind.ContentRefused, null)]
    [InlineData(VideoJobState.Failed, VideoErrorKind.InvalidRequest, null)]
    [InlineData(VideoJobState.Cancelled, null, null)]
    [InlineData(VideoJobState.Expired, VideoErrorKind.NotFound, null)]
    public async Task Transition_ToAnEnd_CountsWhatTheEngineDid(VideoJobState state, VideoErrorKind? kind, bool? isGood)
    {
        var health = new HealthFixture(static options => options.MinimumSample = 1);
        var jobs = new JobFixture(metered: false, new HealthJobObserver(health.Monitor));
        var handle = await jobs.AddAsync("a");
        jobs.Clock.Advance(TimeSpan.FromSeconds(30));

        await jobs.Tracker.ObserveAsync(handle, new() { State = state, FailureKind = kind }, TestContext.Current.CancellationToken);
        await jobs.Tracker.ObserveAsync(handle, new() { State = state, FailureKind = kind }, TestContext.Current.CancellationToken);
        health.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(isGood == true ? 1 : 0, health.Monitor.Current.Rates.Sum(static rate => rate.Count));
        Assert.Equal(isGood == true ? [TimeSpan.FromSeconds(30)] : [], health.Monitor.Current.Times.Select(static time => time.Median));
        Assert.Equal(isGood == false ? RouteHealthState.Blocked : RouteHealthState.Healthy, health.State);
    }

    [Fact]
    public async Task Transition_EndSeenAfterTheDeadline_TellsNoTime()
    {
        var jobs = new JobFixture(metered: false, new HealthJobObserver(_health.Monitor));
        for (var i = 0; i < 10; i++)
        {
            var handle = JobData.Handle($"a{i}") with { Deadline = JobData.Start.AddMinutes(1) };
            await jobs.Store.AddAsync(JobData.Record(handle.AttemptId, VideoAttemptPhase.Accepted) with { Handle = handle }, TestContext.Current.CancellationToken);
            jobs.Clock.SetUtcNow(JobData.Start.AddMinutes(2));
            await jobs.Tracker.ObserveAsync(handle, JobData.Succeeded, TestContext.Current.CancellationToken);
        }

        _health.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((10, 0), (_health.Monitor.Current.Rates.Single().Count, _health.Monitor.Current.Times.Count));
    }
}

using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Health;

/// <summary>After a pause an engine is unknown, not healthy: one job at a time until what went wrong has gone well once.</summary>
public sealed class HealthProbeTests
{
    private readonly HealthFixture _health = new();

    [Fact]
    public void TryEnter_WithinThePause_LetsNobodyIn()
    {
        _health.Refuse(4);

        Assert.False(_health.Enter("a"));
    }

    [Fact]
    public void TryEnter_AfterThePause_LetsOneIn()
    {
        TripAndWait();

        Assert.True(_health.Enter("a"));
        Assert.False(_health.Enter("b"));
        Assert.Equal(RouteHealthState.Probing, _health.State);
    }

    [Fact]
    public void TryEnter_SameAttemptAgain_IsStillIn()
    {
        TripAndWait();
        _health.Enter("a");

        Assert.True(_health.Enter("a"));
    }

    [Fact]
    public void Accepted_AfterFailedSubmits_IsHealthyAgain()
    {
        TripAndWait();
        _health.Enter("a");

        _health.Accept();

        Assert.Equal(RouteHealthState.Healthy, _health.State);
        Assert.True(_health.Enter("b"));
        Assert.Equal("resumed default", _health.Heard[^1]);
    }

    [Fact]
    public void Accepted_AfterFailedJobs_ProvesNothingYet()
    {
        _health.End(4, isGood: false);
        _health.Clock.Advance(HealthFixture.Pause);
        _health.Enter("a");

        _health.Accept();

        Assert.Equal(RouteHealthState.Probing, _health.State);
        _health.End(isGood: true, attempt: "a");
        Assert.Equal(RouteHealthState.Healthy, _health.State);
    }

    [Fact]
    public void Ended_ProbeFailed_PausesAgain()
    {
        _health.End(4, isGood: false);
        _health.Clock.Advance(HealthFixture.Pause);
        _health.Enter("a");

        _health.End(isGood: false, attempt: "a");

        Assert.Equal((RouteHealthState.Blocked, _health.Clock.GetUtcNow() + HealthFixture.Pause), (_health.State, _health.BlockedUntil));
    }

    [Fact]
    public void Refused_ProbeFailed_PausesAgain()
    {
        TripAndWait();
        _health.Enter("a");

        _health.Refuse(VideoErrorKind.ProviderFault, attempt: "a");

        Assert.Equal(RouteHealthState.Blocked, _health.State);
    }

    [Fact]
    public void Refused_ProbeAskedToWait_TakesTheProvidersOwnTime()
    {
        TripAndWait();
        _health.Enter("a");

        _health.Refuse(VideoErrorKind.RateLimited, TimeSpan.FromSeconds(5), attempt: "a");

        Assert.Equal(_health.Clock.GetUtcNow().AddSeconds(5), _health.BlockedUntil);
    }

    [Theory]
    [InlineData(VideoErrorKind.ContentRefused)]
    [InlineData(VideoErrorKind.InvalidRequest)]
    public void Refused_ProbeOfABadRequest_GivesThePlaceToTheNext(VideoErrorKind kind)
    {
        TripAndWait();
        _health.Enter("a");

        _health.Refuse(kind, attempt: "a");

        Assert.Equal(RouteHealthState.Unknown, _health.State);
        Assert.True(_health.Enter("b"));
    }

    [Fact]
    public void Ended_ProbeWasCancelled_GivesThePlaceToTheNext()
    {
        TripAndWait();
        _health.Enter("a");

        _health.End(isGood: null, attempt: "a");

        Assert.Equal(RouteHealthState.Unknown, _health.State);
    }

    [Fact]
    public void Leave_AnotherAttempt_ChangesNothing()
    {
        TripAndWait();
        _health.Enter("a");

        _health.Monitor.Leave(HealthFixture.Engine, null, "b");

        Assert.False(_health.Enter("b"));
    }

    [Fact]
    public void Refused_OutcomeUnknown_KeepsThePlace()
    {
        TripAndWait();
        _health.Enter("a");

        _health.Monitor.Refused(HealthFixture.Engine, null, "a", new SubmitOutcomeUnknownException("?", new() { EngineId = HealthFixture.Engine, AttemptId = "a" }), _health.Clock.GetUtcNow());

        Assert.False(_health.Enter("b"));
    }

    [Fact]
    public void TryEnter_ProbeNeverHeardOfAgain_IsGivenUpAfterItsTime()
    {
        TripAndWait();
        _health.Enter("a");

        _health.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(RouteHealthState.Unknown, _health.State);
        Assert.True(_health.Enter("b"));
    }

    [Fact]
    public void Plan_WhileAProbeRuns_SaysSo()
    {
        TripAndWait();
        _health.Enter("a");
        var offer = Catalog.TestCatalog.Offer(HealthFixture.Engine);
        var context = PlanCase.Context(offer) with
        {
            Now = _health.Clock.GetUtcNow(),
            Health = _health.Monitor.Current,
            Credentials = new([KeyValuePair.Create<VideoEngineId, EngineCredentials>(HealthFixture.Engine, new() { Aliases = ["default"] })]),
        };

        var reason = RoutePlanner.Plan("a boat", context).Reason();

        Assert.Equal(
            (RouteReasonCodes.HealthProbing, "acme/one with the account 'default' was out (4 of 4 submits failed), and one job shows just now whether it is back"),
            (reason.Code, reason.Describe()));
    }

    private void TripAndWait()
    {
        _health.Refuse(4);
        _health.Clock.Advance(HealthFixture.Pause);
        Assert.Equal(RouteHealthState.Unknown, _health.State);
    }
}

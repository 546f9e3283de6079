using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Health;

public sealed class HealthSignalTests
{
    private readonly HealthFixture _health = new();

    [Theory]
    [InlineData(VideoErrorKind.ProviderFault)]
    [InlineData(VideoErrorKind.Transport)]
    [InlineData(VideoErrorKind.RateLimited)]
    [InlineData(VideoErrorKind.ConcurrencyLimited)]
    public void Refused_HalfOfTheSubmits_PausesTheEngine(VideoErrorKind kind)
    {
        _health.Accept();
        _health.Accept();
        _health.Refuse(1, kind);
        Assert.Equal(RouteHealthState.Healthy, _health.State);

        _health.Refuse(1, kind);

        Assert.Equal((RouteHealthState.Blocked, _health.Clock.GetUtcNow() + HealthFixture.Pause), (_health.State, _health.BlockedUntil));
        Assert.Equal(["paused default: 2 of 4 submits failed"], _health.Heard);
    }

    [Fact]
    public void Refused_BelowTheMinimumSample_ChangesNothing()
    {
        _health.Refuse(3);

        Assert.Equal(RouteHealthState.Healthy, _health.State);
    }

    [Fact]
    public void Refused_BelowTheShare_ChangesNothing()
    {
        for (var i = 0; i < 20; i++)
        {
            _health.Accept();
            _health.Accept();
            _health.Refuse(1);
        }

        Assert.Equal(RouteHealthState.Healthy, _health.State);
    }

    [Fact]
    public void Refused_FailuresOutsideTheWindow_NoLongerCount()
    {
        _health.Refuse(3);
        _health.Clock.Advance(TimeSpan.FromMinutes(10));
        _health.Refuse(1);

        Assert.Equal(RouteHealthState.Healthy, _health.State);
    }

    [Theory]
    [InlineData(VideoErrorKind.InvalidRequest)]
    [InlineData(VideoErrorKind.ContentRefused)]
    [InlineData(VideoErrorKind.InsufficientCredits)]
    [InlineData(VideoErrorKind.Configuration)]
    [InlineData(VideoErrorKind.Conflict)]
    [InlineData(VideoErrorKind.NotFound)]
    [InlineData(VideoErrorKind.Unknown)]
    public void Refused_ForWhatTheCallerDid_NeverCounts(VideoErrorKind kind)
    {
        for (var i = 0; i < 100; i++)
        {
            _health.Refuse(kind, TimeSpan.FromMinutes(1));
        }

        Assert.Same(RouteHealth.Healthy, _health.Monitor.Current);
    }

    [Fact]
    public void Ended_HalfOfTheJobsFailed_PausesTheEngineThoughSubmitsGoWell()
    {
        for (var i = 0; i < 20; i++)
        {
            _health.Accept();
        }

        _health.End(2, isGood: true);
        _health.End(2, isGood: false);

        Assert.Equal(RouteHealthState.Blocked, _health.State);
        Assert.Equal(["paused default: 2 of 4 jobs failed"], _health.Heard);
    }

    [Fact]
    public void Ended_JobsFromBeforeThePause_DoNotPauseAgain()
    {
        var before = _health.Clock.GetUtcNow();
        _health.Clock.Advance(TimeSpan.FromSeconds(1));
        _health.End(4, isGood: false);
        _health.Clock.Advance(HealthFixture.Pause);

        for (var i = 0; i < 10; i++)
        {
            _health.End(isGood: false, before);
        }

        Assert.Equal(RouteHealthState.Unknown, _health.State);
    }

    [Fact]
    public void Refused_RetryAfter_IsExact()
    {
        _health.Refuse(VideoErrorKind.RateLimited, TimeSpan.FromSeconds(7));

        Assert.Equal(_health.Clock.GetUtcNow().AddSeconds(7), _health.BlockedUntil);
        Assert.Empty(_health.Heard);
    }

    [Fact]
    public void Accepted_BeforeTheDeadline_DoesNotShortenIt()
    {
        _health.Refuse(VideoErrorKind.RateLimited, TimeSpan.FromSeconds(7));
        _health.Accept();

        Assert.Equal(RouteHealthState.Blocked, _health.State);
    }

    [Fact]
    public void Refused_Key_PausesThatAccountUntilResumed()
    {
        _health.Refuse(VideoErrorKind.Authentication, credential: "eu");
        _health.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal((RouteHealthState.Paused, RouteHealthState.Healthy), (_health.StateOf("eu"), _health.State));

        Assert.True(_health.Monitor.Resume(HealthFixture.Engine, "eu"));

        Assert.Equal(RouteHealthState.Healthy, _health.StateOf("eu"));
        Assert.Equal(["paused eu: its key was refused", "resumed eu"], _health.Heard);
    }

    [Fact]
    public void Resume_NothingIsOut_SaysSo() => Assert.False(_health.Monitor.Resume(HealthFixture.Engine));

    [Fact]
    public void Refused_KeyTwice_IsToldOnce()
    {
        _health.Refuse(VideoErrorKind.Authentication);
        _health.Refuse(VideoErrorKind.Authentication);

        Assert.Single(_health.Heard);
    }

    [Fact]
    public void Refused_TokenCouldNotBeHad_IsAPauseThatEnds()
    {
        _health.Refuse(VideoErrorKind.Authentication, isTransient: true);
        Assert.Equal(RouteHealthState.Blocked, _health.State);

        _health.Clock.Advance(HealthFixture.Pause);

        Assert.Equal(RouteHealthState.Unknown, _health.State);
    }

    [Fact]
    public void CredentialWorks_AfterARefusedKey_ResumesTheAccount()
    {
        _health.Refuse(VideoErrorKind.Authentication);

        _health.Monitor.CredentialWorks(HealthFixture.Engine, null);

        Assert.Equal(RouteHealthState.Healthy, _health.State);
    }

    [Fact]
    public void Accepted_AfterARefusedKey_ResumesTheAccount()
    {
        _health.Refuse(VideoErrorKind.Authentication);

        _health.Accept();

        Assert.Equal(["paused default: its key was refused", "resumed default"], _health.Heard);
    }

    [Fact]
    public void CredentialWorks_WithinARetryAfter_LeavesTheDeadline()
    {
        _health.Refuse(VideoErrorKind.RateLimited, TimeSpan.FromMinutes(5));
        _health.Refuse(VideoErrorKind.Authentication);

        _health.Monitor.CredentialWorks(HealthFixture.Engine, null);

        Assert.Equal(RouteHealthState.Blocked, _health.State);
    }
}

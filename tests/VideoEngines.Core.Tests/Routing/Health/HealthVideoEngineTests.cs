using VideoEngines.Core.Tests.Jobs;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing.Health;

public sealed class HealthVideoEngineTests
{
    private readonly HealthFixture _health = new();
    private readonly StubEngine _stub = new();
    private readonly HealthVideoEngine _engine;

    public HealthVideoEngineTests() => _engine = new(_stub, HealthFixture.Engine, _health.Monitor, _health.Clock);

    [Fact]
    public async Task GetStatus_KeyRefused_PausesTheAccountOfTheHandle()
    {
        RefuseReads();

        await Assert.ThrowsAsync<VideoEngineException>(() => _engine.GetStatusAsync(Handle("eu"), TestContext.Current.CancellationToken));

        Assert.Equal((RouteHealthState.Paused, RouteHealthState.Healthy), (_health.StateOf("eu"), _health.State));
    }

    [Fact]
    public async Task GetStatus_KeyTakenAgain_ResumesTheAccount()
    {
        RefuseReads();
        await Assert.ThrowsAsync<VideoEngineException>(() => _engine.GetStatusAsync(Handle("eu"), TestContext.Current.CancellationToken));
        _stub.OnRead = static _ => JobData.Running;

        await _engine.GetStatusAsync(Handle("eu"), TestContext.Current.CancellationToken);

        Assert.Equal(RouteHealthState.Healthy, _health.StateOf("eu"));
    }

    [Fact]
    public async Task GetStatuses_KeyRefused_PausesTheOnlyAccount()
    {
        RefuseReads();

        await Assert.ThrowsAsync<VideoEngineException>(() => _engine.GetStatusesAsync([Handle("eu"), Handle("eu")], TestContext.Current.CancellationToken));

        Assert.Equal(RouteHealthState.Paused, _health.StateOf("eu"));
    }

    [Fact]
    public async Task GetStatuses_KeyRefusedAmongSeveralAccounts_PausesNone()
    {
        RefuseReads();

        await Assert.ThrowsAsync<VideoEngineException>(() => _engine.GetStatusesAsync([Handle("eu"), Handle("us")], TestContext.Current.CancellationToken));

        Assert.Same(RouteHealth.Healthy, _health.Monitor.Current);
    }

    [Fact]
    public async Task GetStatus_ReadFails_SaysNothingAboutTheEngine()
    {
        _stub.OnRead = static _ => throw new VideoEngineException("no") { Kind = VideoErrorKind.ProviderFault, RetryAfter = TimeSpan.FromMinutes(1) };

        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<VideoEngineException>(() => _engine.GetStatusAsync(Handle("eu"), TestContext.Current.CancellationToken));
        }

        Assert.Same(RouteHealth.Healthy, _health.Monitor.Current);
    }

    [Fact]
    public async Task Submit_Cancelled_SaysNothingAboutTheEngine()
    {
        _stub.OnSubmit = static (_, _, _) => throw new VideoCanceledException("stop", null, default);

        for (var i = 0; i < 20; i++)
        {
            await Assert.ThrowsAsync<VideoCanceledException>(() => _engine.SubmitAsync("a boat", new() { AttemptId = "a" }, TestContext.Current.CancellationToken));
        }

        Assert.Same(RouteHealth.Healthy, _health.Monitor.Current);
    }

    private static VideoJobHandle Handle(string credential) => JobData.Handle("a") with { Credential = credential };

    private void RefuseReads() => _stub.OnRead = static _ => throw new VideoEngineException("no") { Kind = VideoErrorKind.Authentication };
}

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VideoEngines.Routing;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.Routing.Health;

/// <summary>A health monitor with its clock and what its observer heard. Small samples, so that tests stay short.</summary>
internal sealed class HealthFixture : IEngineHealthObserver
{
    public const string Engine = "acme/one";
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private int _attempts;

    public HealthFixture(Action<RoutingHealthOptions>? configure = null)
    {
        var options = new RoutingHealthOptions { MinimumSample = 4, Pause = Pause };
        configure?.Invoke(options);
        Monitor = new EngineHealthMonitor(Options.Create(options), [this], Clock, NullLogger<EngineHealthMonitor>.Instance);
    }

    public ManualTimeProvider Clock { get; } = new();

    public EngineHealthMonitor Monitor { get; }

    public List<string> Heard { get; } = [];

    public RouteHealthState State => StateOf("default");

    public DateTimeOffset? BlockedUntil => Monitor.Current.Entries.SingleOrDefault()?.BlockedUntil;

    public RouteHealthState StateOf(string credential) => Monitor.Current.StateOf(Engine, credential, Clock.GetUtcNow());

    public void Accept() => Monitor.Accepted(Engine, null, Clock.GetUtcNow());

    public void Refuse(VideoErrorKind kind, TimeSpan? retryAfter = null, string? credential = null, string? attempt = null, bool isTransient = false) => Monitor.Refused(
        Engine, credential, attempt, new VideoSubmitRejectedException("no") { Kind = kind, RetryAfter = retryAfter, IsTransient = isTransient }, Clock.GetUtcNow());

    public void Refuse(int count, VideoErrorKind kind = VideoErrorKind.ProviderFault)
    {
        for (var i = 0; i < count; i++)
        {
            Refuse(kind);
        }
    }

    public void End(bool? isGood, DateTimeOffset? submittedAt = null, TimeSpan? time = null, string? attempt = null) =>
        Monitor.Ended(Engine, null, attempt ?? $"job-{++_attempts}", isGood, submittedAt ?? Clock.GetUtcNow(), time);

    public void End(int count, bool isGood)
    {
        for (var i = 0; i < count; i++)
        {
            End(isGood);
        }
    }

    public bool Enter(string attempt) => Monitor.TryEnter(Engine, null, attempt);

    public void OnPaused(RouteHealthEntry entry) => Heard.Add($"paused {entry.Credential}: {entry.Reason}");

    public void OnResumed(VideoEngineId engine, string credential) => Heard.Add($"resumed {credential}");
}

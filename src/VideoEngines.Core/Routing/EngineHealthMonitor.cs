using System.Collections.Concurrent;

namespace VideoEngines.Routing;

/// <summary>
/// Remembers which engine and credential must be left alone, and until when: a provider's Retry-After, and a pause after a refused credential. Deadlines only extend. User errors, content
/// refusals and cancellations never count.
/// </summary>
internal sealed class EngineHealthMonitor
{
    /// <summary>How long a credential that was refused is left alone; a success before ends the pause.</summary>
    private static readonly TimeSpan CredentialPause = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(VideoEngineId Engine, string? Credential), Block> _blocks = new();
    private readonly TimeProvider _timeProvider;

    public EngineHealthMonitor(TimeProvider timeProvider) => _timeProvider = timeProvider;

    public void Report(VideoEngineId engine, string? credential, VideoEngineException exception)
    {
        var now = _timeProvider.GetUtcNow();
        DateTimeOffset? until = exception switch
        {
            { Kind: VideoErrorKind.Authentication } => now + CredentialPause,
            { Kind: VideoErrorKind.RateLimited or VideoErrorKind.ConcurrencyLimited or VideoErrorKind.ProviderFault, RetryAfter: { } wait } => now + wait,
            _ => null,
        };
        if (until is { } deadline)
        {
            var block = new Block(deadline, exception.Kind);
            _blocks.AddOrUpdate((engine, credential), block, (_, existing) => existing.Until >= deadline ? existing : block);
        }
    }

    public void ReportSuccess(VideoEngineId engine, string? credential)
    {
        if (!_blocks.IsEmpty)
        {
            _blocks.TryRemove((engine, credential), out _);
        }
    }

    /// <summary>What is in force now, as planning reads it.</summary>
    public RouteHealth Snapshot()
    {
        if (_blocks.IsEmpty)
        {
            return RouteHealth.Healthy;
        }

        var now = _timeProvider.GetUtcNow();
        return new RouteHealth(_blocks.Where(b => b.Value.Until > now).Select(static b => new RouteHealthEntry
        {
            Engine = b.Key.Engine,
            Credential = b.Key.Credential,
            BlockedUntil = b.Value.Until,
            Reason = b.Value.Reason.ToString(),
        }));
    }

    private sealed record Block(DateTimeOffset Until, VideoErrorKind Reason);
}

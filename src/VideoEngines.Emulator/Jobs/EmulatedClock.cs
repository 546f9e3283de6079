namespace VideoEngines.Emulator.Jobs;

/// <summary>Time that runs a fixed number of times faster than the injected clock, from the moment the emulator started.</summary>
internal sealed class EmulatedClock
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _origin;
    private readonly double _scale;

    public EmulatedClock(TimeProvider time, double scale)
    {
        _time = time;
        _origin = time.GetUtcNow();
        _scale = scale;
    }

    public DateTimeOffset Now => _origin + ((_time.GetUtcNow() - _origin) * _scale);

    public DateTimeOffset WallNow => _time.GetUtcNow();

    public DateTimeOffset ToWall(DateTimeOffset emulated) => _origin + ((emulated - _origin) / _scale);

    public async Task WaitUntilAsync(DateTimeOffset emulated, CancellationToken cancellationToken)
    {
        for (var left = emulated - Now; left > TimeSpan.Zero; left = emulated - Now)
        {
            // Timers count whole milliseconds; rounding down would wake early and spin.
            var wait = left > LongestWait ? LongestWait : TimeSpan.FromMilliseconds(Math.Ceiling((left / _scale).TotalMilliseconds));
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    public Task DelayWallAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, _time, cancellationToken);
}

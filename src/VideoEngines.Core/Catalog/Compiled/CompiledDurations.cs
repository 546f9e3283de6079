namespace VideoEngines.Catalog.Compiled;

/// <summary>Durations in ticks.</summary>
internal sealed class CompiledDurations
{
    private readonly long[]? _set;
    private readonly long _minimum;
    private readonly long _maximum;
    private readonly long _step;
    private readonly bool _isWholeSeconds;

    public CompiledDurations(DurationCapability durations)
    {
        _set = durations.Kind == DurationKind.Range ? null : [.. durations.Values.Select(static d => d.Ticks)];
        _minimum = durations.Minimum?.Ticks ?? 0;
        _maximum = durations.Maximum?.Ticks ?? 0;
        _step = durations.Step?.Ticks ?? 0;
        _isWholeSeconds = _step == TimeSpan.TicksPerSecond && _minimum % TimeSpan.TicksPerSecond == 0;
    }

    public bool Allows(in RequestDemands demands)
    {
        var ticks = demands.DurationTicks;
        if (_set is not null)
        {
            return Array.IndexOf(_set, ticks) >= 0;
        }

        return ticks >= _minimum && ticks <= _maximum
            && (_isWholeSeconds ? demands.IsWholeSeconds : _step == 0 || (ticks - _minimum) % _step == 0);
    }
}

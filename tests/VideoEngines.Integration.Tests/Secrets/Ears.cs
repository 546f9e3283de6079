using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace VideoEngines.Integration.Tests.Secrets;

/// <summary>Hears everything that a process tells its operators: logs at every level, traces, measurements.</summary>
internal sealed class Ears : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _logs = new();
    private readonly ConcurrentDictionary<string, bool> _traces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _measurements = new(StringComparer.Ordinal);
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Ears()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _traces.TryAdd(Describe(activity), true),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _measurements.TryAdd(Describe(instrument, tags), true));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _measurements.TryAdd(Describe(instrument, tags), true));
        _meters.Start();
    }

    public IEnumerable<(LogLevel Level, string Text)> Logs => _logs;

    public IEnumerable<string> Traces => _traces.Keys;

    public IEnumerable<string> Measurements => _measurements.Keys;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private static string Describe(Activity activity) =>
        $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {Describe(activity.TagObjects)} {Describe(activity.Baggage.Select(static b => KeyValuePair.Create(b.Key, (object?)b.Value)))} "
        + string.Join(' ', activity.Events.Select(static e => $"{e.Name} {Describe(e.Tags)}"));

    private static string Describe(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => $"{instrument.Meter.Name} {instrument.Name} {Describe(tags.ToArray())}";

    private static string Describe(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Select(static tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

    private sealed class Logger(Ears ears, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            ears._logs.Enqueue((LogLevel.Critical, $"{category} scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? Describe(pairs) : string.Empty;
            ears._logs.Enqueue((logLevel, $"{category} {eventId.Name} {formatter(state, exception)} {values} {exception}"));
        }
    }
}

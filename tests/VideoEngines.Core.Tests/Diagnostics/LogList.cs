using Microsoft.Extensions.Logging;

namespace VideoEngines.Core.Tests.Diagnostics;

/// <summary>Keeps what is logged, of any level, with the text and the values behind it.</summary>
internal sealed class LogList : ILoggerProvider, ILogger
{
    private readonly List<(LogLevel Level, EventId Event, string Text)> _entries = [];

    public IReadOnlyList<(LogLevel Level, EventId Event, string Text)> Entries
    {
        get
        {
            lock (_entries)
            {
                return [.. _entries];
            }
        }
    }

    public IEnumerable<string?> Names => Entries.Where(static entry => entry.Level > LogLevel.Trace).Select(static entry => entry.Event.Name);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(';', pairs.Select(static pair => pair.Value)) : string.Empty;
        lock (_entries)
        {
            _entries.Add((logLevel, eventId, $"{formatter(state, exception)} {values} {exception}"));
        }
    }

    public void Dispose()
    {
    }
}

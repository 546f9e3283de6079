using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace VideoEngines.Diagnostics;

/// <summary>The instruments, made once per meter factory so that tests can tell them apart.</summary>
internal sealed class Instruments
{
    private static readonly InstrumentAdvice<double> JobBuckets = new() { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 30, 60, 90, 120, 180, 300, 600, 900, 1800] };

    public Instruments(IMeterFactory? meterFactory = null)
    {
        var meter = meterFactory?.Create(VideoEnginesTelemetry.MeterName) ?? new Meter(VideoEnginesTelemetry.MeterName);
        JobDuration = meter.CreateHistogram(VideoEnginesTelemetry.JobDuration, "s", "Time from submit to the end of a job", tags: null, JobBuckets);
        JobActive = meter.CreateUpDownCounter<long>(VideoEnginesTelemetry.JobActive, "{job}", "Jobs accepted and not yet ended");
        SubmitDuration = meter.CreateHistogram<double>(VideoEnginesTelemetry.SubmitDuration, "s", "Duration of submit calls");
        SubmitUnknown = meter.CreateCounter<long>(VideoEnginesTelemetry.SubmitUnknown, "{submit}", "Submits without a usable answer");
        PollAttempts = meter.CreateCounter<long>(VideoEnginesTelemetry.PollAttempts, "{read}", "Status reads");
    }

    public static ActivitySource Source { get; } = new(VideoEnginesTelemetry.ActivitySourceName);

    public Histogram<double> JobDuration { get; }

    public UpDownCounter<long> JobActive { get; }

    public Histogram<double> SubmitDuration { get; }

    public Counter<long> SubmitUnknown { get; }

    public Counter<long> PollAttempts { get; }

    public static TagList Tags(VideoEngineId engine, string? errorType = null)
    {
        var tags = new TagList { { "gen_ai.provider.name", engine.Host ?? engine.Maker }, { "gen_ai.request.model", engine.Model } };
        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        return tags;
    }

    public static string ErrorType(Exception exception) => exception switch
    {
        VideoEngineException { Kind: not VideoErrorKind.Unknown } known => known.Kind.ToString(),
        OperationCanceledException => "cancelled",
        _ => exception.GetType().Name,
    };
}

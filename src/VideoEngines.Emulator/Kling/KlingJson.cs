using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling;

/// <summary>Writes the envelope and the task object of the new-design API (kling.md a.5.4).</summary>
internal static class KlingJson
{
    public static string RequestId(Exchange exchange) => exchange.Http.TraceIdentifier;

    public static Task WriteAsync(Exchange exchange, Action<Utf8JsonWriter> writeData) => JsonAnswer.WriteAsync(exchange, 200, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("code", 0);
        json.WriteString("message", "SUCCEED");
        json.WriteString("request_id", RequestId(exchange));
        json.WritePropertyName("data");
        writeData(json);
        json.WriteEndObject();
    });

    public static string StatusOf(EmulatedJobState state) => state switch
    {
        EmulatedJobState.Throttled or EmulatedJobState.Queued => "submitted",
        EmulatedJobState.Running => "processing",
        EmulatedJobState.Succeeded => "succeeded",
        _ => "failed",
    };

    /// <summary>What the create call returns: the task without its result.</summary>
    public static void WriteCreated(Utf8JsonWriter json, Job job, EmulatedClock clock)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("status", "submitted");
        var created = clock.ToWall(job.AcceptedAt).ToUnixTimeMilliseconds();
        json.WriteNumber("create_time", created);
        json.WriteNumber("update_time", created);
        json.WriteString("external_id", job.Spec.ExternalId ?? string.Empty);
        json.WriteEndObject();
    }

    public static void WriteTask(Utf8JsonWriter json, Job job, EmulatorState emulator, string baseUrl, KlingTaskView view)
    {
        var timeline = job.Timeline;
        var state = timeline.StateAt(view.At);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("status", view.Status ?? StatusOf(state));
        json.WriteString("message", state == EmulatedJobState.Failed ? timeline.Outcome.Message : string.Empty);
        json.WriteString("external_id", job.Spec.ExternalId ?? string.Empty);
        json.WriteNumber("create_time", emulator.Clock.ToWall(job.AcceptedAt).ToUnixTimeMilliseconds());
        json.WriteNumber("update_time", emulator.Clock.ToWall(UpdatedAt(job, timeline, state)).ToUnixTimeMilliseconds());
        json.WriteStartArray("outputs");
        if (state == EmulatedJobState.Succeeded && view.Status is null)
            WriteOutput(json, job, emulator, baseUrl, view.UrlsExpired ? timeline.EndsAt : timeline.EndsAt + emulator.Options.LifetimeAt(KlingProvider.Prefix));
        json.WriteEndArray();
        json.WriteStartArray("billing");
        if (state == EmulatedJobState.Succeeded && view.Status is null)
            WriteBilling(json, job.BilledAt(view.At));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOutput(Utf8JsonWriter json, Job job, EmulatorState emulator, string baseUrl, DateTimeOffset expires)
    {
        json.WriteStartObject();
        json.WriteString("type", "video");
        json.WriteString("id", SeededValues.Digits(SeededValues.Mix(job.Seed, 3)));
        json.WriteString("url", emulator.Links.Create(baseUrl, job.Id, expires, watermarked: false));
        json.WriteString("watermark_url", job.Spec.Watermark ? emulator.Links.Create(baseUrl, job.Id, expires, watermarked: true) : string.Empty);
        json.WriteString("duration", job.Spec.Duration.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteBilling(Utf8JsonWriter json, decimal units)
    {
        json.WriteStartObject();
        json.WriteString("charge_type", "unit");
        json.WriteString("package_type", "video");
        json.WriteString("amount", units.ToString("0.0##", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    public static DateTimeOffset UpdatedAt(Job job, JobTimeline timeline, EmulatedJobState state) => state switch
    {
        EmulatedJobState.Throttled or EmulatedJobState.Queued => job.AcceptedAt,
        EmulatedJobState.Running => timeline.RunsAt,
        _ => timeline.EndsAt,
    };
}

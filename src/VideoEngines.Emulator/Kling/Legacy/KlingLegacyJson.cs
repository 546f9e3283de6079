using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>Writes the task object of the first generation (kling.md a.7).</summary>
internal static class KlingLegacyJson
{
    public static void WriteCreated(Utf8JsonWriter json, Job job, EmulatedClock clock)
    {
        json.WriteStartObject();
        json.WriteString("task_id", job.Id);
        json.WriteString("task_status", "submitted");
        WriteInfo(json, job);
        var created = clock.ToWall(job.AcceptedAt).ToUnixTimeMilliseconds();
        json.WriteNumber("created_at", created);
        json.WriteNumber("updated_at", created);
        json.WriteEndObject();
    }

    public static void WriteTask(Utf8JsonWriter json, Job job, EmulatorState emulator, string baseUrl, KlingTaskView view)
    {
        var timeline = job.Timeline;
        var state = timeline.StateAt(view.At);
        var delivered = state == EmulatedJobState.Succeeded && view.Status is null;
        json.WriteStartObject();
        json.WriteString("task_id", job.Id);
        json.WriteString("task_status", view.Status ?? StatusOf(state));
        json.WriteString("task_status_msg", state == EmulatedJobState.Failed ? timeline.Outcome.Message : string.Empty);
        WriteInfo(json, job);
        json.WriteNumber("created_at", emulator.Clock.ToWall(job.AcceptedAt).ToUnixTimeMilliseconds());
        json.WriteNumber("updated_at", emulator.Clock.ToWall(KlingJson.UpdatedAt(job, timeline, state)).ToUnixTimeMilliseconds());
        if (delivered)
        {
            // A failed task tells nothing of its cost: what the provider then writes is not documented.
            json.WriteString("final_unit_deduction", job.BilledAt(view.At).ToString("0.0##", CultureInfo.InvariantCulture));
            json.WriteStartObject("task_result");
            json.WriteStartArray("videos");
            WriteVideo(json, job, emulator, baseUrl, view.UrlsExpired ? timeline.EndsAt : timeline.EndsAt + emulator.Options.LifetimeAt(KlingProvider.Prefix));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string StatusOf(EmulatedJobState state) => KlingJson.StatusOf(state) is "succeeded" ? "succeed" : KlingJson.StatusOf(state);

    private static void WriteInfo(Utf8JsonWriter json, Job job)
    {
        json.WriteStartObject("task_info");
        // The page on lip sync shows none in reads; this emulator does the same for the whole life of the task.
        if (job.Spec.Details is KlingLegacyKind { FoundByExternalId: true })
            json.WriteString("external_task_id", job.Spec.ExternalId ?? string.Empty);
        json.WriteEndObject();
    }

    private static void WriteVideo(Utf8JsonWriter json, Job job, EmulatorState emulator, string baseUrl, DateTimeOffset expires)
    {
        json.WriteStartObject();
        json.WriteString("id", SeededValues.Digits(SeededValues.Mix(job.Seed, 3)));
        json.WriteString("url", emulator.Links.Create(baseUrl, job.Id, expires, watermarked: false));
        if (job.Spec.Watermark)
            json.WriteString("watermark_url", emulator.Links.Create(baseUrl, job.Id, expires, watermarked: true));
        json.WriteString("duration", job.Spec.Duration.TotalSeconds.ToString("0.0##", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}

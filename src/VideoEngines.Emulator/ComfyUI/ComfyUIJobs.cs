using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>GET /api/jobs and /api/jobs/{id}: queue and history in one view.</summary>
internal static class ComfyUIJobs
{
    private const string One = "/api/jobs/";

    public static async Task HandleAsync(Exchange exchange)
    {
        if (await ComfyUIReads.PlayFaultsAsync(exchange).ConfigureAwait(false))
            return;
        var now = exchange.State.Clock.Now;
        var jobs = ComfyUIState.Of(exchange).All().Where(static job => !job.Dequeued && !job.Forgotten).ToList();
        if (!exchange.Path.StartsWith(One, StringComparison.Ordinal))
        {
            await JsonAnswer.WriteAsync(exchange, 200, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("jobs");
                foreach (var job in jobs)
                    Write(json, job, now);
                json.WriteEndArray();
                json.WriteEndObject();
            }).ConfigureAwait(false);
            return;
        }

        var found = jobs.LastOrDefault(job => job.PromptId == exchange.Path[One.Length..]);
        await JsonAnswer.WriteAsync(exchange, found is null ? 404 : 200, json =>
        {
            if (found is not null)
            {
                Write(json, found, now);
                return;
            }

            json.WriteStartObject();
            json.WriteString("error", "Job not found");
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter json, ComfyUIJob job, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("id", job.PromptId);
        json.WriteString("status", job.Job.Timeline.StateAt(now) switch
        {
            EmulatedJobState.Queued or EmulatedJobState.Throttled => "pending",
            EmulatedJobState.Running => "in_progress",
            EmulatedJobState.Succeeded => "completed",
            EmulatedJobState.Cancelled => "cancelled",
            _ => "failed",
        });
        json.WriteNumber("create_time", job.Job.AcceptedAt.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }
}

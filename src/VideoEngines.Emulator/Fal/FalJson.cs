using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Fal;

/// <summary>Writes the answers of the queue (fal.md e.1).</summary>
internal static class FalJson
{
    public static void WriteSubmitted(Utf8JsonWriter json, Exchange exchange, FalSchema schema, Job job)
    {
        json.WriteStartObject();
        json.WriteString("status", "IN_QUEUE");
        json.WriteString("request_id", job.Id);
        WriteUrls(json, exchange, schema, job);
        json.WriteNumber("queue_position", 0);
        json.WriteString("gateway_request_id", job.Id);
        json.WriteEndObject();
    }

    public static void WriteStatus(Utf8JsonWriter json, Exchange exchange, FalSchema schema, Job job, DateTimeOffset now, string? oddStatus)
    {
        var timeline = job.Timeline;
        var state = timeline.StateAt(now);
        var word = oddStatus ?? WordOf(state);
        json.WriteStartObject();
        json.WriteString("status", word);
        json.WriteString("request_id", job.Id);
        WriteUrls(json, exchange, schema, job);
        switch (word)
        {
            case "IN_QUEUE":
                json.WriteNumber("queue_position", state == EmulatedJobState.Throttled ? 1 : 0);
                break;
            case "IN_PROGRESS":
                WriteLogs(json, exchange);
                break;
            case "COMPLETED":
                WriteLogs(json, exchange);
                json.WriteStartObject("metrics");
                if (state == EmulatedJobState.Succeeded)
                    json.WriteNumber("inference_time", Math.Round(job.RenderTime.TotalSeconds, 3));
                json.WriteEndObject();
                if (state == EmulatedJobState.Failed)
                {
                    json.WriteString("error", timeline.Outcome.Message);
                    json.WriteString("error_type", timeline.Outcome.Code);
                }

                break;
        }

        json.WriteEndObject();
    }

    public static void WriteResult(Utf8JsonWriter json, Exchange exchange, FalSchema schema, Job job, DateTimeOffset expires)
    {
        json.WriteStartObject();
        json.WriteStartObject("video");
        json.WriteString("url", exchange.LinkTo(job, expires));
        json.WriteString("content_type", "video/mp4");
        json.WriteString("file_name", "output.mp4");
        json.WriteEndObject();
        if (schema.Seed)
            json.WriteNumber("seed", job.Seed % int.MaxValue);
        json.WriteEndObject();
    }

    /// <summary>Only whoever asks gets logs (fal.md e.1).</summary>
    private static void WriteLogs(Utf8JsonWriter json, Exchange exchange)
    {
        if (exchange.Http.Request.Query["logs"] != "1")
        {
            json.WriteNull("logs");
            return;
        }

        json.WriteStartArray("logs");
        json.WriteStartObject();
        json.WriteString("message", "Rendering.");
        json.WriteString("level", "INFO");
        json.WriteString("source", "USER");
        json.WriteString("timestamp", exchange.State.Clock.WallNow.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string WordOf(EmulatedJobState state) => state switch
    {
        EmulatedJobState.Throttled or EmulatedJobState.Queued => "IN_QUEUE",
        EmulatedJobState.Running => "IN_PROGRESS",
        _ => "COMPLETED",
    };

    private static void WriteUrls(Utf8JsonWriter json, Exchange exchange, FalSchema schema, Job job)
    {
        var address = $"{exchange.BaseUrl}{FalApi.Queue}{schema.App}/requests/{job.Id}";
        json.WriteString("response_url", address);
        json.WriteString("status_url", address + "/status");
        json.WriteString("cancel_url", address + "/cancel");
    }
}

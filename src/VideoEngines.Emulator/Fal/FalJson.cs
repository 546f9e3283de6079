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
        if (schema.Image)
            WriteImages(json, exchange, job, expires);
        else
            WriteFile(json, exchange, job, expires, 0, "video");
        if (schema.Seed)
            json.WriteNumber("seed", job.Seed % int.MaxValue);
        json.WriteEndObject();
    }

    private static void WriteImages(Utf8JsonWriter json, Exchange exchange, Job job, DateTimeOffset expires)
    {
        json.WriteStartArray("images");
        for (var index = 0; index < job.Spec.Count; index++)
            WriteFile(json, exchange, job, expires, index, null);
        json.WriteEndArray();

        // FLUX.2 tells no more than the images and the seed.
        if (job.Spec.Details is not FalJob { Schema: var schema, Prompt: var prompt } || schema.Find("num_images") is null)
            return;
        json.WriteStartObject("timings");
        json.WriteEndObject();
        json.WriteStartArray("has_nsfw_concepts");
        for (var index = 0; index < job.Spec.Count; index++)
            json.WriteBooleanValue(false);
        json.WriteEndArray();
        json.WriteString("prompt", prompt);
    }

    private static void WriteFile(Utf8JsonWriter json, Exchange exchange, Job job, DateTimeOffset expires, int index, string? name)
    {
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteString("url", exchange.LinkTo(job, expires, index: index));
        json.WriteString("content_type", job.Spec.ContentType);
        json.WriteString("file_name", "output" + job.Spec.Extension);
        if (job.Spec.Still is not null)
        {
            json.WriteNumber("width", job.Spec.Width);
            json.WriteNumber("height", job.Spec.Height);
        }

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

using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Replicate;

/// <summary>Writes the prediction object (replicate.md).</summary>
internal static class ReplicateJson
{
    public static void Write(Utf8JsonWriter json, Exchange exchange, Job job, string? oddStatus)
    {
        var now = exchange.State.Clock.Now;
        var timeline = job.Timeline;
        var state = timeline.StateAt(now);
        var ended = now >= timeline.EndsAt;
        var removed = ended && now >= timeline.EndsAt + exchange.State.Options.LifetimeAt(ReplicateProvider.Prefix);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("model", job.Spec.Model);
        json.WriteString("version", "hidden");
        WriteInput(json, job, removed);
        json.WriteString("logs", string.Empty);
        WriteOutput(json, exchange, job, state == EmulatedJobState.Succeeded && oddStatus is null && !removed);
        json.WriteBoolean("data_removed", removed);
        if (state == EmulatedJobState.Failed && oddStatus is null)
            json.WriteString("error", timeline.Outcome.Message);
        else
            json.WriteNull("error");
        json.WriteString("source", "api");
        json.WriteString("status", oddStatus ?? WordOf(state));
        json.WriteString("created_at", Time(exchange, job.AcceptedAt));
        if (now >= timeline.RunsAt)
            json.WriteString("started_at", Time(exchange, timeline.RunsAt));
        if (ended)
            json.WriteString("completed_at", Time(exchange, timeline.EndsAt));
        WriteUrls(json, exchange, job);
        if (state == EmulatedJobState.Succeeded)
        {
            json.WriteStartObject("metrics");
            json.WriteNumber("predict_time", Math.Round(job.RenderTime.TotalSeconds, 3));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, Job job, bool removed)
    {
        json.WritePropertyName("input");
        if (!removed && job.Spec.Details is JsonElement input)
        {
            input.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        json.WriteEndObject();
    }

    /// <summary>A string for models by name, a list for versions: real models do either.</summary>
    private static void WriteOutput(Utf8JsonWriter json, Exchange exchange, Job job, bool present)
    {
        if (!present)
        {
            json.WriteNull("output");
            return;
        }

        var expired = exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null;
        var link = exchange.LinkTo(job, expired ? job.Timeline.EndsAt : job.Timeline.EndsAt + exchange.State.Options.LifetimeAt(ReplicateProvider.Prefix));
        if (job.Spec.Model != ReplicateModels.OfVersion)
        {
            json.WriteString("output", link);
            return;
        }

        json.WriteStartArray("output");
        json.WriteStringValue(link);
        json.WriteEndArray();
    }

    private static void WriteUrls(Utf8JsonWriter json, Exchange exchange, Job job)
    {
        var address = $"{exchange.BaseUrl}{ReplicateApi.Version}/predictions/{job.Id}";
        json.WriteStartObject("urls");
        json.WriteString("get", address);
        json.WriteString("cancel", address + "/cancel");
        json.WriteString("web", "https://replicate.com/p/" + job.Id);
        json.WriteEndObject();
    }

    private static string WordOf(EmulatedJobState state) => state switch
    {
        EmulatedJobState.Throttled or EmulatedJobState.Queued => "starting",
        EmulatedJobState.Running => "processing",
        EmulatedJobState.Succeeded => "succeeded",
        EmulatedJobState.Failed => "failed",
        _ => "canceled",
    };

    private static string Time(Exchange exchange, DateTimeOffset emulated) =>
        exchange.State.Clock.ToWall(emulated).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

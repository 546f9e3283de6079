using System.Text.Json;
using VideoEngines.Emulator.Jobs;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ark;

/// <summary>Writes the task object (seedance-ark.md b.6).</summary>
internal static class ArkJson
{
    public static void WriteCreated(Utf8JsonWriter json, Job job)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        if (((ArkTaskDetails)job.Spec.Details!).Request.SafetyIdentifier is { } name)
            json.WriteString("safety_identifier", name);
        json.WriteEndObject();
    }

    /// <param name="json">Where to.</param>
    /// <param name="job">The task.</param>
    /// <param name="state">The emulator.</param>
    /// <param name="baseUrl">Prefix of links.</param>
    /// <param name="now">The instant to show it at.</param>
    /// <param name="status">Another status than the true one.</param>
    /// <param name="expired">Whether links have expired.</param>
    public static void WriteTask(Utf8JsonWriter json, Job job, EmulatorState state, string baseUrl, DateTimeOffset now, string? status = null, bool expired = false)
    {
        var (request, perToken) = (ArkTaskDetails)job.Spec.Details!;
        var timeline = job.Timeline;
        var current = timeline.StateAt(now);
        var word = status ?? StatusOf(job, now);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("model", request.ModelId);
        json.WriteString("status", word);
        if (word == "failed" && timeline.Outcome.Message is { } message)
        {
            json.WriteStartObject("error");
            json.WriteString("code", timeline.Outcome.Code);
            json.WriteString("message", message);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("error");
        }

        if (current == EmulatedJobState.Succeeded && status is null or "succeeded")
        {
            var expires = expired ? timeline.EndsAt : timeline.EndsAt + state.Options.LifetimeAt(ArkProvider.Prefix);
            json.WriteStartObject("content");
            json.WriteString("video_url", state.Links.Create(baseUrl, job.Id, expires, request.Watermark));
            if (request.ReturnLastFrame)
                json.WriteString("last_frame_url", ArkLastFrame.LinkTo(baseUrl, job));
            json.WriteEndObject();
            var tokens = (long)decimal.Round(job.BilledAt(now) / perToken);
            json.WriteStartObject("usage");
            json.WriteNumber("completion_tokens", tokens);
            json.WriteNumber("total_tokens", tokens);
            json.WriteEndObject();
        }

        json.WriteNumber("created_at", state.Clock.ToWall(job.AcceptedAt).ToUnixTimeSeconds());
        json.WriteNumber("updated_at", state.Clock.ToWall(ChangedAt(job, now)).ToUnixTimeSeconds());
        json.WriteNumber("seed", request.Seed);
        json.WriteString("resolution", request.Resolution);
        json.WriteString("ratio", request.Ratio);
        json.WriteNumber("duration", request.Seconds);
        json.WriteNumber("framespersecond", 24);
        json.WriteString("service_tier", request.ServiceTier);
        json.WriteNumber("execution_expires_after", request.ExpiresAfter);
        json.WriteBoolean("generate_audio", request.Audio);
        json.WriteBoolean("draft", request.Draft);
        if (request.DraftTaskId is { } draft)
            json.WriteString("draft_task_id", draft);
        else
            json.WriteNull("draft_task_id");
        if (request.SafetyIdentifier is { } name)
            json.WriteString("safety_identifier", name);
        json.WriteEndObject();
    }

    public static string StatusOf(Job job, DateTimeOffset now) => job.Timeline.StateAt(now) switch
    {
        EmulatedJobState.Throttled or EmulatedJobState.Queued => "queued",
        EmulatedJobState.Running => "running",
        EmulatedJobState.Succeeded => "succeeded",
        EmulatedJobState.Cancelled => "cancelled",
        _ => job.Timeline.Outcome.Code == "expired" ? "expired" : "failed",
    };

    private static DateTimeOffset ChangedAt(Job job, DateTimeOffset now)
    {
        var timeline = job.Timeline;
        return timeline.EndsAt <= now ? timeline.EndsAt : timeline.RunsAt <= now ? timeline.RunsAt : job.AcceptedAt;
    }
}

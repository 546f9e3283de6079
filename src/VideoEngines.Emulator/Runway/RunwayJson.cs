using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Runway;

/// <summary>Writes the task object (runway.md D.3, corrections.md 1.2).</summary>
internal static class RunwayJson
{
    public static void WriteCreated(Utf8JsonWriter json, Job job)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        WriteCredits(json, "estimatedCost", job.Spec.Price);
        json.WriteEndObject();
    }

    public static void WriteTask(Utf8JsonWriter json, Job job, Exchange exchange, DateTimeOffset now, string? oddStatus, bool expiredUrls)
    {
        var clock = exchange.State.Clock;
        var timeline = job.Timeline;
        var state = timeline.StateAt(now);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("createdAt", clock.ToWall(job.AcceptedAt).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("status", oddStatus ?? StatusOf(state));
        if (oddStatus is null)
        {
            switch (state)
            {
                case EmulatedJobState.Succeeded:
                    json.WriteStartArray("output");
                    json.WriteStringValue(exchange.LinkTo(job, expiredUrls ? timeline.EndsAt : now + exchange.State.Options.LifetimeAt(RunwayProvider.Prefix)));
                    json.WriteEndArray();
                    WriteCredits(json, "cost", job.BilledAt(now));
                    break;
                case EmulatedJobState.Failed:
                    json.WriteString("failure", timeline.Outcome.Message);
                    json.WriteString("failureCode", timeline.Outcome.Code);
                    WriteCredits(json, "cost", job.BilledAt(now));
                    break;
                default:
                    if (state == EmulatedJobState.Running)
                        json.WriteNumber("progress", Progress(timeline, now));
                    WriteCredits(json, "estimatedCost", job.Spec.Price);
                    break;
            }
        }

        json.WriteEndObject();
    }

    private static string StatusOf(EmulatedJobState state) => state switch
    {
        EmulatedJobState.Throttled => "THROTTLED",
        EmulatedJobState.Queued => "PENDING",
        EmulatedJobState.Running => "RUNNING",
        EmulatedJobState.Succeeded => "SUCCEEDED",
        EmulatedJobState.Failed => "FAILED",
        _ => "CANCELLED",
    };

    private static double Progress(JobTimeline timeline, DateTimeOffset now) =>
        timeline.EndsAt == JobTimeline.Never ? 0.5 : Math.Round(Math.Clamp((now - timeline.RunsAt) / (timeline.EndsAt - timeline.RunsAt), 0, 0.99), 2);

    private static void WriteCredits(Utf8JsonWriter json, string name, decimal credits)
    {
        json.WriteStartObject(name);
        json.WriteNumber("credits", decimal.Truncate(credits) == credits ? decimal.Truncate(credits) : credits);
        json.WriteEndObject();
    }
}

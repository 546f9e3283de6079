using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.DashScope;

/// <summary>Writes tasks (wan-dashscope.md c.2). Times are local to UTC+8 and don't say so.</summary>
internal static class DashScopeJson
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static void WriteCreated(Utf8JsonWriter json, Job job, string requestId)
    {
        json.WriteStartObject();
        json.WriteString("request_id", requestId);
        json.WriteStartObject("output");
        json.WriteString("task_id", job.Id);
        json.WriteString("task_status", "PENDING");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteUnknown(Utf8JsonWriter json, string id, string requestId)
    {
        json.WriteStartObject();
        json.WriteString("request_id", requestId);
        json.WriteStartObject("output");
        json.WriteString("task_id", id);
        json.WriteString("task_status", "UNKNOWN");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteTask(Utf8JsonWriter json, Job job, Exchange exchange, DateTimeOffset now, string? oddStatus, bool expiredUrls)
    {
        var request = (DashScopeRequest)job.Spec.Details!;
        var timeline = job.Timeline;
        var state = timeline.StateAt(now);
        json.WriteStartObject();
        json.WriteString("request_id", DashScopeRequestIds.Next(exchange));
        json.WriteStartObject("output");
        WriteHead(json, job, exchange.State.Clock, now, oddStatus);
        if (oddStatus is null && state == EmulatedJobState.Failed)
        {
            json.WriteString("code", timeline.Outcome.Code);
            json.WriteString("message", timeline.Outcome.Message);
        }

        if (oddStatus is null && state == EmulatedJobState.Succeeded)
        {
            if (request.Prompt is { } prompt)
            {
                json.WriteString("orig_prompt", prompt);
                json.WriteString("actual_prompt", request.ActualPrompt);
            }

            var link = exchange.LinkTo(job, expiredUrls ? timeline.EndsAt : timeline.EndsAt + exchange.State.Options.LifetimeAt(DashScopeProvider.Prefix));
            if (request.Model.IsPortrait && !request.Model.IsAnimate)
                json.WriteStartObject("results");
            json.WriteString("video_url", link);
            if (request.Model.IsPortrait && !request.Model.IsAnimate)
                json.WriteEndObject();
        }

        json.WriteEndObject();
        if (oddStatus is null && state == EmulatedJobState.Succeeded)
            WriteUsage(json, request);
        json.WriteEndObject();
    }

    public static string StatusOf(EmulatedJobState state) => state switch
    {
        EmulatedJobState.Throttled or EmulatedJobState.Queued => "PENDING",
        EmulatedJobState.Running => "RUNNING",
        EmulatedJobState.Succeeded => "SUCCEEDED",
        EmulatedJobState.Failed => "FAILED",
        _ => "CANCELED",
    };

    public static void WriteHead(Utf8JsonWriter json, Job job, EmulatedClock clock, DateTimeOffset now, string? oddStatus)
    {
        var timeline = job.Timeline;
        json.WriteString("task_id", job.Id);
        json.WriteString("task_status", oddStatus ?? StatusOf(timeline.StateAt(now)));
        json.WriteString("submit_time", Local(clock, job.AcceptedAt));
        if (!timeline.Cancelled && now >= timeline.RunsAt)
            json.WriteString("scheduled_time", Local(clock, timeline.RunsAt));
        if (now >= timeline.EndsAt)
            json.WriteString("end_time", Local(clock, timeline.EndsAt));
    }

    /// <summary>The names and types vary by model, as they do at the provider.</summary>
    private static void WriteUsage(Utf8JsonWriter json, DashScopeRequest request)
    {
        json.WriteStartObject("usage");
        if (request.Model.IsPortrait)
        {
            json.WriteNumber("video_duration", request.Seconds);
            json.WriteString(request.Class is null ? "video_ratio" : "SR", request.Class?.TrimEnd('P') ?? request.Mode);
        }
        else
        {
            json.WriteNumber("duration", request.Seconds + request.InputSeconds);
            json.WriteNumber("input_video_duration", request.InputSeconds);
            json.WriteNumber("output_video_duration", request.Seconds);
            json.WriteNumber("SR", int.Parse(request.Class!.AsSpan(0, request.Class!.Length - 1), CultureInfo.InvariantCulture));
            json.WriteNumber("video_count", 1);
            if (request.Size is { } size)
                json.WriteString("size", size);
            if (request.Ratio is { } ratio)
                json.WriteString("ratio", ratio);
            if (request.Model.IsWan30)
                json.WriteNumber("fps", request.Model.FramesPerSecond);
        }

        json.WriteEndObject();
    }

    private static string Local(EmulatedClock clock, DateTimeOffset time) =>
        clock.ToWall(time).ToOffset(Offset).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}

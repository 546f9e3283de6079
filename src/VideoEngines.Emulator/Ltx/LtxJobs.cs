using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ltx;

/// <summary>The jobs of version 2: the answer to a submit, and <c>GET /v2/{endpoint}/{id}</c> (ltx.md).</summary>
internal static class LtxJobs
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static void WriteCreated(Utf8JsonWriter json, Job job, Exchange exchange)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("created_at", Time(exchange, job.AcceptedAt));
        json.WriteEndObject();
    }

    public static async Task GetAsync(Exchange exchange, string endpoint, string id)
    {
        await JobFaults.DelayAsync(exchange, submit: false).ConfigureAwait(false);
        if (JobFaults.TakeRateLimit(exchange, submit: false) is { } limited)
            await LtxErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.PollError) is { } error)
            await LtxErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (Find(exchange, endpoint, id) is not { } job)
            await LtxErrors.WriteAsync(exchange, 404, LtxErrors.NotFound, "Job not found").ConfigureAwait(false);
        else
            await AnswerAsync(exchange, job).ConfigureAwait(false);
    }

    private static Job? Find(Exchange exchange, string endpoint, string id)
    {
        var job = exchange.State.Jobs.Find(LtxProvider.Prefix, id);
        if (job?.Spec.Details is not LtxRequest request || request.Endpoint != endpoint)
            return null;
        var ended = job.Timeline.EndsAt;
        return ended == JobTimeline.Never || exchange.State.Clock.Now - ended < Kept ? job : null;
    }

    private static Task AnswerAsync(Exchange exchange, Job job)
    {
        var now = exchange.State.Clock.Now;
        var state = job.Timeline.StateAt(now);
        if (state == EmulatedJobState.Succeeded)
            JobFaults.BeforeRead(exchange, job);
        var odd = exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "archiving" : null;
        var expired = state == EmulatedJobState.Succeeded && exchange.Take(EmulatorFaultKind.ExpiredUrl) is not null;
        exchange.MalformAnswer = exchange.Take(EmulatorFaultKind.MalformedJson) is not null;
        return JsonAnswer.WriteAsync(exchange, 200, json => WriteJob(json, job, exchange, odd, state, expired ? job.Timeline.EndsAt : now + exchange.State.Options.LifetimeAt(LtxProvider.Prefix)));
    }

    private static void WriteJob(Utf8JsonWriter json, Job job, Exchange exchange, string? odd, EmulatedJobState state, DateTimeOffset expires)
    {
        json.WriteStartObject();
        json.WriteString("status", odd ?? StatusOf(state));
        json.WriteString("id", job.Id);
        json.WriteString("created_at", Time(exchange, job.AcceptedAt));
        if (odd is null && state is EmulatedJobState.Succeeded or EmulatedJobState.Failed)
        {
            json.WriteString("completed_at", Time(exchange, job.Timeline.EndsAt));
            json.WriteStartObject(state == EmulatedJobState.Succeeded ? "result" : "error");
            if (state == EmulatedJobState.Succeeded)
            {
                json.WriteString("video_url", exchange.LinkTo(job, expires));
            }
            else
            {
                json.WriteString("type", job.Timeline.Outcome.Code);
                json.WriteString("message", job.Timeline.Outcome.Message);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string StatusOf(EmulatedJobState state) => state switch
    {
        EmulatedJobState.Running => "processing",
        EmulatedJobState.Succeeded => "completed",
        EmulatedJobState.Failed => "failed",
        _ => "pending",
    };

    private static string Time(Exchange exchange, DateTimeOffset emulated) =>
        exchange.State.Clock.ToWall(emulated).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

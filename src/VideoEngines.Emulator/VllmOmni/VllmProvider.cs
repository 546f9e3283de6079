using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;
using VideoEngines.Emulator.OpenAI;

namespace VideoEngines.Emulator.VllmOmni;

/// <summary>
/// A vLLM-Omni server of Wan 2.2 (self-hosted-openai-dialect.md B.1): forms only, a failed job read as HTTP error, a DELETE that cancels or deletes. The synchronous and the streaming
/// endpoints are not emulated.
/// </summary>
internal sealed class VllmProvider : VideosProvider
{
    public const string Prefix = "vllm";

    private const string Own = "emulator's own behaviour: a server on own GPUs bills nobody";

    public override string Name => Prefix;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, Own),
        new(Prefix, "*", false, Own),
    ];

    /// <summary>Guardrails fail jobs, not submits; a DELETE may come too late.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults => [.. base.Faults.Except([EmulatorFaultKind.ModerationBefore]), EmulatorFaultKind.EndsBeforeCancel];

    public override string NewJobId(ulong seed, JobSpec spec) => string.Create(CultureInfo.InvariantCulture, $"video_gen_{seed:x16}{SeededValues.Mix(seed, 1):x16}");

    protected override bool IsAuthorized(Exchange exchange) => SelfHosted.IsAuthorized(exchange);

    protected override Task WriteUnauthorizedAsync(Exchange exchange) => SelfHosted.WriteUnauthorizedAsync(exchange);

    protected override Task WriteNoSuchPathAsync(Exchange exchange) => SelfHosted.WriteDetailAsync(exchange, 404, "Not Found");

    protected override Task WriteNoSuchMethodAsync(Exchange exchange) => SelfHosted.WriteDetailAsync(exchange, 405, "Method Not Allowed");

    protected override Task WriteNoSuchVideoAsync(Exchange exchange, string id) => SelfHosted.WriteDetailAsync(exchange, 404, "Video not found");

    // The status before completion is not documented.
    protected override Task WriteNotReadyAsync(Exchange exchange, Job job) => SelfHosted.WriteDetailAsync(exchange, 404, "The video has no content.");

    protected override Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus) => SelfHosted.WriteFaultAsync(exchange, fault, defaultStatus);

    protected override async Task<JobSpec?> ReadSubmitAsync(Exchange exchange) =>
        await VllmSubmit.ReadAsync(exchange).ConfigureAwait(false) is { } request ? SelfHosted.SpecOf(exchange, request) : null;

    protected override JobOutcome OutcomeOf(EmulatorFault fault) => fault.Kind == EmulatorFaultKind.ModerationAfter
        ? new JobOutcome(fault.Code ?? "400", "The request was blocked by a guardrail.")
        : new JobOutcome(fault.Code ?? "EngineGenerateError", "The engine failed to generate the video.");

    /// <summary>A failed job is read with the status of its failure: its code where that is one, else 500.</summary>
    protected override int ReadStatusOf(Job job, DateTimeOffset now) => job.Timeline.StateAt(now) == EmulatedJobState.Failed ? NumberOf(job.Timeline.Outcome.Code) ?? 500 : 200;

    protected override Task DeleteAsync(Exchange exchange, Job job)
    {
        EndFirst(exchange, job);
        if (!TryRemove(exchange, job))
            return WriteNoSuchVideoAsync(exchange, job.Id);
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", job.Id);
            json.WriteBoolean("deleted", true);
            json.WriteString("object", "video.deleted");
            json.WriteEndObject();
        });
    }

    // There are no variants; the parameter is not looked at.
    protected override Task SendContentAsync(Exchange exchange, Job job, string? variant)
    {
        exchange.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"{job.Id}.mp4\"";
        return MediaEndpoint.ServeAsync(exchange, job);
    }

    protected override void WriteVideo(Utf8JsonWriter json, Exchange exchange, Job job, DateTimeOffset now, string? status)
    {
        var request = (SelfHostedRequest)job.Spec.Details!;
        var state = job.Timeline.StateAt(now);
        var clock = exchange.State.Clock;
        var completed = state == EmulatedJobState.Succeeded;
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("object", "video");
        json.WriteString("model", request.Model);
        json.WriteString("prompt", request.Prompt);
        json.WriteString("status", status ?? StatusOf(state));
        json.WriteString("size", request.Size);
        json.WriteNumber("progress", completed ? 100 : 0);
        json.WriteString("seconds", request.Seconds);
        json.WriteString("quality", "default");
        json.WriteNumber("created_at", clock.ToWall(job.AcceptedAt).ToUnixTimeSeconds());
        if (completed)
            json.WriteNumber("completed_at", clock.ToWall(job.Timeline.EndsAt).ToUnixTimeSeconds());
        else
            json.WriteNull("completed_at");
        json.WriteNull("expires_at");
        json.WriteNull("remixed_from_video_id");
        if (state == EmulatedJobState.Failed && status is null)
            WriteError(json, job.Timeline.Outcome);
        else
            json.WriteNull("error");
        json.WriteString("media_type", "video/mp4");
        json.WriteString("file_name", completed ? job.Id + ".mp4" : null);
        json.WriteNumber("inference_time_s", completed ? Math.Round((job.Timeline.EndsAt - job.Timeline.RunsAt).TotalSeconds, 1) : 0);
        json.WriteStartObject("stage_durations");
        json.WriteEndObject();
        json.WriteNumber("peak_memory_mb", 0);
        json.WriteNull("action");
        json.WriteEndObject();
    }

    protected override void WriteListEnd(Utf8JsonWriter json, IReadOnlyList<Job> page, bool hasMore)
    {
        json.WriteString("first_id", page.Count > 0 ? page[0].Id : null);
        json.WriteString("last_id", page.Count > 0 ? page[^1].Id : null);
        json.WriteBoolean("has_more", hasMore);
    }

    private static void WriteError(Utf8JsonWriter json, JobOutcome outcome)
    {
        json.WriteStartObject("error");
        if (NumberOf(outcome.Code) is { } number)
            json.WriteNumber("code", number);
        else
            json.WriteString("code", outcome.Code);
        json.WriteString("message", outcome.Message);
        json.WriteEndObject();
    }

    private static int? NumberOf(string? code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 400 and <= 599 ? number : null;
}

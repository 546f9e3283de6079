using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;
using VideoEngines.Emulator.OpenAI;

namespace VideoEngines.Emulator.Sglang;

/// <summary>An SGLang Diffusion server of Wan 2.2 as its newer documentation has it (self-hosted-openai-dialect.md B.2): JSON or forms, several outputs, a cancel of its own.</summary>
internal sealed class SglangProvider : VideosProvider
{
    public const string Prefix = "sglang";

    private const string Own = "emulator's own behaviour: a server on own GPUs bills nobody";

    public override string Name => Prefix;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, Own),
        new(Prefix, "*", false, Own),
    ];

    /// <summary>The server knows no moderation.</summary>
    public override IReadOnlyCollection<EmulatorFaultKind> Faults => [.. base.Faults.Except([EmulatorFaultKind.ModerationBefore, EmulatorFaultKind.ModerationAfter])];

    public override string NewJobId(ulong seed, JobSpec spec) => string.Create(CultureInfo.InvariantCulture, $"{seed:x16}{SeededValues.Mix(seed, 1):x16}");

    protected override bool IsAuthorized(Exchange exchange) => SelfHosted.IsAuthorized(exchange);

    protected override Task WriteUnauthorizedAsync(Exchange exchange) => SelfHosted.WriteUnauthorizedAsync(exchange);

    protected override Task WriteNoSuchPathAsync(Exchange exchange) => SelfHosted.WriteDetailAsync(exchange, 404, "Not Found");

    protected override Task WriteNoSuchMethodAsync(Exchange exchange) => SelfHosted.WriteDetailAsync(exchange, 405, "Method Not Allowed");

    protected override Task WriteNoSuchVideoAsync(Exchange exchange, string id) => SelfHosted.WriteDetailAsync(exchange, 404, "Video not found");

    protected override Task WriteNotReadyAsync(Exchange exchange, Job job) => SelfHosted.WriteDetailAsync(exchange, 404, "Generation is still in-progress");

    protected override Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus) => SelfHosted.WriteFaultAsync(exchange, fault, defaultStatus);

    protected override async Task<JobSpec?> ReadSubmitAsync(Exchange exchange) =>
        await SglangSubmit.ReadAsync(exchange).ConfigureAwait(false) is { } request ? SelfHosted.SpecOf(exchange, request) : null;

    // A failure has a text only; the code is for the emulator's own list of jobs.
    protected override JobOutcome OutcomeOf(EmulatorFault fault) => new(fault.Code ?? "failed", "CUDA out of memory.");

    /// <summary>A cancelled job stays, a deleted one goes.</summary>
    protected override bool IsVisible(Job job) => !job.Timeline.Deleted;

    protected override Task DeleteAsync(Exchange exchange, Job job)
    {
        if (IsActive(exchange, job))
            return CancelAsync(exchange, job);
        // A cancelled job has no file; there is nothing to remove but its record, which stays for those who poll.
        TryRemove(exchange, job);
        return WriteAsync(exchange, job, "deleted");
    }

    protected override Task ActAsync(Exchange exchange, Job job, string action) => action == "cancel" ? CancelAsync(exchange, job) : WriteNoSuchPathAsync(exchange);

    /// <summary>Variants are the numbers of the outputs.</summary>
    protected override Task SendContentAsync(Exchange exchange, Job job, string? variant) =>
        int.TryParse(variant ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < job.Spec.Count
            ? MediaEndpoint.ServeAsync(exchange, job, index)
            : SelfHosted.WriteDetailAsync(exchange, 404, "Video not found");

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
        json.WriteString("status", status ?? StatusOf(state));
        json.WriteNumber("progress", completed ? 100 : 0);
        json.WriteNumber("created_at", clock.ToWall(job.AcceptedAt).ToUnixTimeSeconds());
        json.WriteString("size", request.Size);
        json.WriteString("seconds", request.Seconds);
        json.WriteString("quality", "standard");
        json.WriteNull("url");
        json.WriteString("file_path", completed ? $"outputs/{job.Id}.mp4" : null);
        if (completed && request.Count > 1)
            json.WriteNumber("num_outputs", request.Count);
        else
            json.WriteNull("num_outputs");
        if (completed)
            json.WriteNumber("completed_at", clock.ToWall(job.Timeline.EndsAt).ToUnixTimeSeconds());
        else
            json.WriteNull("completed_at");
        json.WriteNull("expires_at");
        if (state == EmulatedJobState.Failed && status is null)
        {
            json.WriteStartObject("error");
            json.WriteString("message", job.Timeline.Outcome.Message);
            json.WriteEndObject();
        }
        else
            json.WriteNull("error");

        json.WriteEndObject();
    }

    // The list says nothing of further pages.
    protected override void WriteListEnd(Utf8JsonWriter json, IReadOnlyList<Job> page, bool hasMore)
    {
    }

    private static bool IsActive(Exchange exchange, Job job) => job.Timeline.EndsAt > exchange.State.Clock.Now && !job.Timeline.Cancelled;

    private Task CancelAsync(Exchange exchange, Job job)
    {
        if (!IsActive(exchange, job))
            return WriteAsync(exchange, job, null);
        var running = job.Timeline.StateAt(exchange.State.Clock.Now) == EmulatedJobState.Running;
        TryRemove(exchange, job);
        // A running job observes the cancel at its next step and says so at the next read.
        return WriteAsync(exchange, job, running ? "cancelling" : null);
    }

    private Task WriteAsync(Exchange exchange, Job job, string? status) =>
        JsonAnswer.WriteAsync(exchange, 200, json => WriteVideo(json, exchange, job, exchange.State.Clock.Now, status));
}

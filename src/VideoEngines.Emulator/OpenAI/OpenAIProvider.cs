using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>
/// OpenAI's Videos API as it was until 2026-09-24: create, list, retrieve, delete, content with variants, remix (openai-videos.md A). Edits, extensions, characters and batches are not
/// emulated. With <see cref="VideoEmulatorOptions.Lifecycle"/> every call is answered with 404 and <c>model_not_found</c>: what the provider really answers since its end is not documented.
/// </summary>
internal sealed class OpenAIProvider : VideosProvider
{
    public const string Prefix = "openai";

    private const string Own = "emulator's own behaviour: no source says";
    private static readonly string[] Variants = ["video", "thumbnail", "spritesheet"];

    public override string Name => Prefix;

    public override IReadOnlyList<FailureBillingRule> FailureBilling { get; } =
    [
        new(Prefix, FailureBillingTable.Cancelled, false, Own),
        new(Prefix, "*", false, Own),
    ];

    public override string NewJobId(ulong seed, JobSpec spec) => string.Create(CultureInfo.InvariantCulture, $"video_{seed:x16}{SeededValues.Mix(seed, 1):x16}");

    protected override bool IsAuthorized(Exchange exchange) => exchange.BearerToken() is { } key && exchange.State.Accepts(key);

    protected override bool IsGone(Exchange exchange) => exchange.State.Options.Lifecycle;

    protected override Task WriteGoneAsync(Exchange exchange) =>
        OpenAIErrors.WriteAsync(exchange, 404, "The model does not exist or you do not have access to it.", "model_not_found");

    protected override Task WriteUnauthorizedAsync(Exchange exchange) => exchange.BearerToken() is null
        ? OpenAIErrors.WriteAsync(exchange, 401, "You didn't provide an API key. Provide it in an Authorization header using Bearer auth.")
        : OpenAIErrors.WriteUnauthorizedAsync(exchange);

    protected override Task WriteNoSuchPathAsync(Exchange exchange) => OpenAIErrors.WriteAsync(exchange, 404, $"Invalid URL ({exchange.Method} {exchange.Path})");

    protected override Task WriteNoSuchMethodAsync(Exchange exchange) => OpenAIErrors.WriteAsync(exchange, 405, $"Not allowed to {exchange.Method} on {exchange.Path}.", "method_not_supported");

    protected override Task WriteNoSuchVideoAsync(Exchange exchange, string id) => OpenAIErrors.WriteAsync(exchange, 404, $"Video with id '{id}' not found.", "not_found", "video_id");

    protected override Task WriteNotReadyAsync(Exchange exchange, Job job) =>
        OpenAIErrors.WriteAsync(exchange, 404, "The video has no content: it is not ready yet, or it failed. Retrieve it to check its status.", "video_not_ready");

    protected override Task WriteFaultAsync(Exchange exchange, EmulatorFault fault, int defaultStatus) => OpenAIErrors.WriteFaultAsync(exchange, fault, defaultStatus);

    protected override Task WriteModeratedAsync(Exchange exchange) =>
        OpenAIErrors.WriteAsync(exchange, 400, "Your request was blocked by our moderation system.", "moderation_blocked", type: "video_generation_user_error");

    protected override async Task<JobSpec?> ReadSubmitAsync(Exchange exchange)
    {
        var (request, issue) = await OpenAIValidator.ReadAsync(exchange).ConfigureAwait(false);
        if (issue is null)
            return SpecOf(exchange, new OpenAIDetails(request!, null));
        await OpenAIErrors.WriteAsync(exchange, issue).ConfigureAwait(false);
        return null;
    }

    protected override JobOutcome OutcomeOf(EmulatorFault fault) => fault.Kind == EmulatorFaultKind.ModerationAfter
        ? new JobOutcome(fault.Code ?? "moderation_blocked", "The content was blocked by our moderation system.")
        : new JobOutcome(fault.Code ?? "video_generation_failed", "Video generation failed.");

    protected override void OnAccepted(Exchange exchange, Job job) => exchange.State.Of(static state => new OpenAIWebhooks(state)).Watch(exchange, job);

    protected override void BeforeRead(Exchange exchange, Job job)
    {
        var clock = exchange.State.Clock;
        if (job.Timeline.EndsAt is var end && end > clock.Now)
        {
            // The provider's own value is not documented; its SDK takes 1000 when there is none.
            var left = end == JobTimeline.Never ? 1000 : Math.Clamp(Math.Ceiling((clock.ToWall(end) - clock.WallNow).TotalMilliseconds), 1, 1000);
            exchange.Http.Response.Headers["openai-poll-after-ms"] = left.ToString(CultureInfo.InvariantCulture);
        }
    }

    protected override Task DeleteAsync(Exchange exchange, Job job)
    {
        // The list of calls says that DELETE is for jobs that have ended; what it does to others is not documented.
        if (job.Timeline.EndsAt > exchange.State.Clock.Now)
            return OpenAIErrors.WriteAsync(exchange, 400, "Only completed or failed videos can be deleted.", "video_not_deletable", "video_id");
        TryRemove(exchange, job);
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", job.Id);
            json.WriteString("object", "video.deleted");
            json.WriteBoolean("deleted", true);
            json.WriteEndObject();
        });
    }

    protected override async Task ActAsync(Exchange exchange, Job job, string action)
    {
        if (action != "remix")
        {
            await WriteNoSuchPathAsync(exchange).ConfigureAwait(false);
            return;
        }

        var prompt = await OpenAIRemix.ReadPromptAsync(exchange).ConfigureAwait(false);
        if (prompt is null)
            await OpenAIErrors.WriteAsync(exchange, OpenAIIssue.Missing("prompt")).ConfigureAwait(false);
        else if (job.Timeline.StateAt(exchange.State.Clock.Now) != EmulatedJobState.Succeeded)
            await OpenAIErrors.WriteAsync(exchange, 400, "Only completed videos can be remixed.", "video_not_ready", "video_id").ConfigureAwait(false);
        else
            await AcceptAsync(exchange, SpecOf(exchange, new OpenAIDetails(((OpenAIDetails)job.Spec.Details!).Request with { Prompt = prompt }, job.Id))).ConfigureAwait(false);
    }

    protected override async Task SendContentAsync(Exchange exchange, Job job, string? variant)
    {
        if (variant is not null && !Variants.Contains(variant))
            await OpenAIErrors.WriteAsync(exchange, OpenAIIssue.Value("variant", Variants)).ConfigureAwait(false);
        else if (exchange.State.Clock.Now >= ExpiryOf(exchange, job))
            await OpenAIErrors.WriteAsync(exchange, 404, "The content of the video has expired.", "video_expired", "video_id").ConfigureAwait(false);
        else if (variant is null or "video")
            await MediaEndpoint.ServeAsync(exchange, job).ConfigureAwait(false);
        else
        {
            exchange.Http.Response.ContentType = OpenAIPreview.ContentType;
            exchange.Http.Response.ContentLength = OpenAIPreview.Bytes.Length;
            await exchange.Http.Response.Body.WriteAsync(OpenAIPreview.Bytes, exchange.Aborted).ConfigureAwait(false);
            await exchange.Http.Response.CompleteAsync().ConfigureAwait(false);
        }
    }

    protected override void WriteVideo(Utf8JsonWriter json, Exchange exchange, Job job, DateTimeOffset now, string? status)
    {
        var (request, source) = (OpenAIDetails)job.Spec.Details!;
        var state = job.Timeline.StateAt(now);
        var clock = exchange.State.Clock;
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("object", "video");
        json.WriteString("model", request.Model);
        json.WriteString("status", status ?? StatusOf(state));
        json.WriteNumber("progress", ProgressOf(job.Timeline, state, now));
        json.WriteNumber("created_at", clock.ToWall(job.AcceptedAt).ToUnixTimeSeconds());
        WriteTime(json, "completed_at", state is EmulatedJobState.Succeeded or EmulatedJobState.Failed ? clock.ToWall(job.Timeline.EndsAt) : null);
        WriteTime(json, "expires_at", state == EmulatedJobState.Succeeded ? clock.ToWall(ExpiryOf(exchange, job)) : null);
        json.WriteString("prompt", request.Prompt);
        json.WriteString("size", request.Size);
        json.WriteString("seconds", request.Seconds.ToString(CultureInfo.InvariantCulture));
        json.WriteString("remixed_from_video_id", source);
        if (state == EmulatedJobState.Failed && status is null)
        {
            json.WriteStartObject("error");
            json.WriteString("code", job.Timeline.Outcome.Code);
            json.WriteString("message", job.Timeline.Outcome.Message);
            json.WriteEndObject();
        }
        else
            json.WriteNull("error");

        json.WriteEndObject();
    }

    protected override void WriteListEnd(Utf8JsonWriter json, IReadOnlyList<Job> page, bool hasMore)
    {
        json.WriteString("first_id", page.Count > 0 ? page[0].Id : null);
        json.WriteString("last_id", page.Count > 0 ? page[^1].Id : null);
        json.WriteBoolean("has_more", hasMore);
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
            json.WriteNumber(name, known.ToUnixTimeSeconds());
        else
            json.WriteNull(name);
    }

    private static int ProgressOf(JobTimeline timeline, EmulatedJobState state, DateTimeOffset now) => state switch
    {
        EmulatedJobState.Succeeded => 100,
        EmulatedJobState.Running when timeline.EndsAt != JobTimeline.Never => (int)Math.Clamp((now - timeline.RunsAt) / (timeline.EndsAt - timeline.RunsAt) * 100, 0, 99),
        EmulatedJobState.Running => 50,
        _ => 0,
    };

    /// <summary>Azure's sample expires a day after creation (openai-videos.md A.4); here it is after the end, so that a slow render can be fetched.</summary>
    private static DateTimeOffset ExpiryOf(Exchange exchange, Job job) => job.Timeline.EndsAt + exchange.State.Options.LifetimeAt(Prefix);

    private static JobSpec SpecOf(Exchange exchange, OpenAIDetails details)
    {
        var prices = exchange.State.Prices;
        var request = details.Request;
        return new JobSpec
        {
            Provider = Prefix,
            Model = request.Model,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = request.Width,
            Height = request.Height,
            Duration = TimeSpan.FromSeconds(request.Seconds),
            Audio = true,
            Details = details,
            Unit = prices.UnitOf(Prefix),
            UsdPerUnit = prices.UsdPerUnit(Prefix),
            Price = prices.Of(new PriceQuery(Prefix, OpenAIValidator.IsPro(request.Model) ? "sora-2-pro" : "sora-2")
            {
                Resolution = $"{Math.Min(request.Width, request.Height)}p",
                Audio = true,
                Seconds = request.Seconds,
            }),
        };
    }
}

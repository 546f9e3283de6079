using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ltx;

/// <summary>The calls that buy: version 2 answers with a job, version 1 with the video, when it is made.</summary>
internal static class LtxSubmit
{
    public static async Task SubmitAsync(Exchange exchange, string endpoint, bool isJob)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await LtxErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await LtxErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (await ReadAsync(exchange, endpoint).ConfigureAwait(false) is not { } request)
            return;
        else if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
            await LtxErrors.WriteAsync(exchange, 422, LtxErrors.Filtered, "The content was rejected by safety filters").ConfigureAwait(false);
        else if (exchange.State.Jobs.TryAccept(SpecOf(exchange, request), out var job) != AcceptResult.Accepted)
            await LtxErrors.WriteAsync(exchange, 429, LtxErrors.RateLimit, "Queue limit exceeded. Please try again later.").ConfigureAwait(false);
        else
            await AcceptAsync(exchange, job!, isJob).ConfigureAwait(false);
    }

    private static async Task AcceptAsync(Exchange exchange, Job job, bool isJob)
    {
        JobFaults.Shape(exchange, job, static fault => new JobOutcome(
            fault.Code ?? (fault.Kind == EmulatorFaultKind.ModerationAfter ? LtxErrors.Filtered : LtxErrors.Api),
            fault.Kind == EmulatorFaultKind.ModerationAfter ? "The content was rejected by safety filters" : "An unexpected error occurred"));
        if (await JobFaults.InsteadOfAnswerAsync(exchange, fault => LtxErrors.WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            return;
        if (isJob)
        {
            await JsonAnswer.WriteAsync(exchange, 202, json => LtxJobs.WriteCreated(json, job, exchange)).ConfigureAwait(false);
            return;
        }

        await exchange.State.Clock.WaitUntilAsync(job.Timeline.EndsAt, exchange.Aborted).ConfigureAwait(false);
        var outcome = job.Timeline.Outcome;
        if (outcome.Succeeds)
            await MediaEndpoint.ServeAsync(exchange, job).ConfigureAwait(false);
        else
            await LtxErrors.WriteAsync(exchange, outcome.Code == LtxErrors.Filtered ? 422 : 500, outcome.Code!, outcome.Message!).ConfigureAwait(false);
    }

    private static async Task<LtxRequest?> ReadAsync(Exchange exchange, string endpoint)
    {
        string problem;
        try
        {
            using var body = JsonDocument.Parse(exchange.Body);
            return LtxValidator.Check(body.RootElement, endpoint, exchange.State.Of(LtxUploads.Create), !exchange.State.Options.Lifecycle);
        }
        catch (JsonException)
        {
            problem = "The body is not valid JSON";
        }
        catch (LtxProblem refused)
        {
            problem = refused.Message;
        }

        await LtxErrors.WriteAsync(exchange, 400, LtxErrors.Invalid, problem).ConfigureAwait(false);
        return null;
    }

    private static JobSpec SpecOf(Exchange exchange, LtxRequest request)
    {
        var prices = exchange.State.Prices;
        var side = Math.Min(request.Width, request.Height);
        return new JobSpec
        {
            Provider = LtxProvider.Prefix,
            Model = request.Model,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = request.Width,
            Height = request.Height,
            FramesPerSecond = request.FramesPerSecond,
            Duration = TimeSpan.FromSeconds((double)request.Seconds),
            Audio = request.Audio,
            Unit = prices.UnitOf(LtxProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(LtxProvider.Prefix),
            Price = prices.Of(new PriceQuery(LtxProvider.Prefix, request.Model)
            {
                Resolution = side switch { < 1080 => "720p", < 1440 => "1080p", < 2160 => "1440p", _ => "4k" },
                Mode = request.Endpoint is LtxModel.TextToVideo or LtxModel.ImageToVideo ? "generate" : request.Endpoint,
                Audio = request.Audio,
                Seconds = request.Seconds,
                InputSeconds = request.InputSeconds,
                Width = request.Width,
                Height = request.Height,
            }),
            Details = request,
        };
    }
}

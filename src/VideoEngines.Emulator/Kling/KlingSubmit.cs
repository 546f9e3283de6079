using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling;

/// <summary>The create calls of the new design, and what those of the first generation share with them.</summary>
internal static class KlingSubmit
{
    public static Task CreateAsync(Exchange exchange, KlingModel model) => AcceptAsync(
        exchange,
        body => KlingValidator.Check(body, model, out var request) is { } problem ? (problem, null) : (null, SpecOf(exchange, request)),
        "options.external_task_id",
        job => KlingJson.WriteAsync(exchange, json => KlingJson.WriteCreated(json, job, exchange.State.Clock)));

    /// <summary>Faults, checks, acceptance and the answer, in the order in which a provider meets them.</summary>
    public static async Task AcceptAsync(Exchange exchange, Func<JsonElement, (string? Problem, JobSpec? Spec)> read, string externalIdPath, Func<Job, Task> answer)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await KlingErrors.WriteFaultAsync(exchange, limited, 1302).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await KlingErrors.WriteFaultAsync(exchange, error, 5000).ConfigureAwait(false);
        else if (!exchange.Http.Request.HasJsonContentType())
            await KlingErrors.WriteAsync(exchange, 1200, "Content-Type must be application/json").ConfigureAwait(false);
        else if (Parse(exchange.Body) is not { } body)
            await KlingErrors.WriteAsync(exchange, 1200, "the request body is not valid JSON").ConfigureAwait(false);
        else
        {
            using (body)
            {
                var (problem, spec) = read(body.RootElement);
                if (problem is not null)
                    await KlingErrors.WriteAsync(exchange, 1201, problem).ConfigureAwait(false);
                else if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
                    await KlingErrors.WriteAsync(exchange, 1301).ConfigureAwait(false);
                else
                    await AcceptAsync(exchange, spec!, externalIdPath, answer).ConfigureAwait(false);
            }
        }
    }

    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task AcceptAsync(Exchange exchange, JobSpec spec, string externalIdPath, Func<Job, Task> answer)
    {
        var result = exchange.State.Jobs.TryAccept(spec, out var job);
        if (result == AcceptResult.DuplicateExternalId)
            await KlingErrors.WriteAsync(exchange, 1201, $"{externalIdPath} value '{spec.ExternalId}' already exists").ConfigureAwait(false);
        else if (result != AcceptResult.Accepted)
            await KlingErrors.WriteAsync(exchange, 1303).ConfigureAwait(false);
        else
        {
            JobFaults.Shape(exchange, job!, static fault => fault.Kind == EmulatorFaultKind.ModerationAfter
                ? new JobOutcome(null, "Failure to pass the risk control system")
                : new JobOutcome(null, fault.Code ?? "The task failed because of an internal error"));
            await exchange.State.Callbacks.PrepareAsync(exchange, job!).ConfigureAwait(false);
            if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => KlingErrors.WriteFaultAsync(exchange, fault, 5000)).ConfigureAwait(false))
                await answer(job!).ConfigureAwait(false);
        }
    }

    private static JobSpec SpecOf(Exchange exchange, KlingRequest request)
    {
        var prices = exchange.State.Prices;
        var (width, height) = KlingOutputSize.Of(request.Resolution, request.AspectRatio, request.FirstFrame);
        return new JobSpec
        {
            Provider = KlingProvider.Prefix,
            Model = request.Model.PriceName,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            ExternalId = request.ExternalId,
            Tag = exchange.Tag,
            Width = width,
            Height = height,
            Duration = TimeSpan.FromTicks((long)(request.Seconds * TimeSpan.TicksPerSecond)),
            Audio = request.Audio,
            Watermark = request.Watermark,
            CallbackUrl = request.CallbackUrl,
            Unit = prices.UnitOf(KlingProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(KlingProvider.Prefix),
            Price = prices.Of(new PriceQuery(KlingProvider.Prefix, request.Model.PriceName)
            {
                Resolution = request.Resolution,
                Audio = request.Audio,
                VideoInput = request.VideoSeconds is not null,
                Seconds = request.Seconds,
            }),
        };
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling;

/// <summary>POST /text-to-video/{model} and /image-to-video/{model}.</summary>
internal static class KlingSubmit
{
    public static async Task CreateAsync(Exchange exchange, KlingModel model, bool fromImage)
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
                await CreateAsync(exchange, body.RootElement, model, fromImage).ConfigureAwait(false);
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

    private static async Task CreateAsync(Exchange exchange, JsonElement body, KlingModel model, bool fromImage)
    {
        if (KlingValidator.Check(body, model, fromImage, out var request) is { } problem)
        {
            await KlingErrors.WriteAsync(exchange, 1201, problem).ConfigureAwait(false);
            return;
        }

        if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
        {
            await KlingErrors.WriteAsync(exchange, 1301).ConfigureAwait(false);
            return;
        }

        var result = exchange.State.Jobs.TryAccept(SpecOf(exchange, request), out var job);
        if (result == AcceptResult.Accepted)
            await AnswerAsync(exchange, job!).ConfigureAwait(false);
        else if (result == AcceptResult.DuplicateExternalId)
            await KlingErrors.WriteAsync(exchange, 1201, $"options.external_task_id value '{request.ExternalId}' already exists").ConfigureAwait(false);
        else
            await KlingErrors.WriteAsync(exchange, 1303).ConfigureAwait(false);
    }

    private static async Task AnswerAsync(Exchange exchange, Job job)
    {
        JobFaults.Shape(exchange, job, static fault => fault.Kind == EmulatorFaultKind.ModerationAfter
            ? new JobOutcome(null, "Failure to pass the risk control system")
            : new JobOutcome(null, fault.Code ?? "The task failed because of an internal error"));
        await exchange.State.Callbacks.PrepareAsync(exchange, job).ConfigureAwait(false);
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => KlingErrors.WriteFaultAsync(exchange, fault, 5000)).ConfigureAwait(false))
            await KlingJson.WriteAsync(exchange, json => KlingJson.WriteCreated(json, job, exchange.State.Clock)).ConfigureAwait(false);
    }

    private static JobSpec SpecOf(Exchange exchange, KlingRequest request)
    {
        var prices = exchange.State.Prices;
        var (width, height) = KlingOutputSize.Of(request);
        return new JobSpec
        {
            Provider = KlingProvider.Prefix,
            Model = request.Model.Name,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            ExternalId = request.ExternalId,
            Tag = exchange.Tag,
            Width = width,
            Height = height,
            Duration = TimeSpan.FromSeconds(request.Seconds),
            Audio = request.Audio,
            Watermark = request.Watermark,
            CallbackUrl = request.CallbackUrl,
            Unit = prices.UnitOf(KlingProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(KlingProvider.Prefix),
            Price = prices.Of(new PriceQuery(KlingProvider.Prefix, request.Model.Name) { Resolution = request.Resolution, Audio = request.Audio, Seconds = request.Seconds }),
        };
    }
}

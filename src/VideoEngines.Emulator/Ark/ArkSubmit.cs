using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ark;

/// <summary>POST /contents/generations/tasks.</summary>
internal static class ArkSubmit
{
    // A draft consumes fewer tokens (seedance-ark.md b.3); how many is not published.
    private const decimal DraftShare = 0.6m;

    public static async Task HandleAsync(Exchange exchange)
    {
        if (JobFaults.TakeRateLimit(exchange, submit: true) is { } limited)
            await ArkErrors.WriteFaultAsync(exchange, limited, 429).ConfigureAwait(false);
        else if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
            await ArkErrors.WriteFaultAsync(exchange, error, 500).ConfigureAwait(false);
        else if (!exchange.Http.Request.HasJsonContentType())
            await ArkErrors.WriteAsync(exchange, 400, "InvalidParameter", "The Content-Type must be application/json.").ConfigureAwait(false);
        else
            await ParseAsync(exchange).ConfigureAwait(false);
    }

    private static async Task ParseAsync(Exchange exchange)
    {
        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            await ArkErrors.WriteAsync(exchange, 400, "InvalidParameter", "The request body is not valid JSON.").ConfigureAwait(false);
            return;
        }

        using (body)
            await CreateAsync(exchange, body.RootElement).ConfigureAwait(false);
    }

    private static async Task CreateAsync(Exchange exchange, JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Object && body.TryGetProperty("model", out var id) && id.ValueKind == JsonValueKind.String && ArkModel.Find(id.GetString()!) is null)
        {
            await ArkErrors.WriteAsync(exchange, 404, "InvalidEndpoint.NotFound", $"The model or endpoint {id.GetString()} does not exist or you do not have access to it.").ConfigureAwait(false);
            return;
        }

        if (ArkValidator.Check(body, exchange.State.Jobs, out var request) is { } problem)
        {
            await ArkErrors.WriteAsync(exchange, problem).ConfigureAwait(false);
            return;
        }

        if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
        {
            await ArkErrors.WriteAsync(exchange, 400, "InputTextSensitiveContentDetected", "The request failed because the input text may contain sensitive information.").ConfigureAwait(false);
            return;
        }

        if (exchange.State.Jobs.TryAccept(SpecOf(exchange, request!), out var job) != AcceptResult.Accepted)
        {
            await ArkErrors.WriteAsync(exchange, 429, "QuotaExceeded", "The quota of the account is exceeded.").ConfigureAwait(false);
            return;
        }

        JobFaults.Shape(exchange, job!, static fault => new JobOutcome(
            fault.Code ?? (fault.Kind == EmulatorFaultKind.ModerationAfter ? "OutputVideoSensitiveContentDetected" : "InternalServiceError"),
            fault.Kind == EmulatorFaultKind.ModerationAfter ? "The output video may contain sensitive information." : "The service encountered an internal error."));
        await exchange.State.Of(static state => new ArkCallbacks(state)).PrepareAsync(exchange, job!).ConfigureAwait(false);
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => ArkErrors.WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            await JsonAnswer.WriteAsync(exchange, 200, json => ArkJson.WriteCreated(json, job!)).ConfigureAwait(false);
    }

    private static JobSpec SpecOf(Exchange exchange, ArkRequest request)
    {
        var size = ArkSizes.Of(request.Model, request.Resolution, request.Ratio);
        var prices = exchange.State.Prices;
        var query = new PriceQuery(ArkProvider.Prefix, request.Model.Name) { Resolution = request.Resolution, Audio = request.Audio, VideoInput = request.InputSeconds > 0 };

        // 128 million pixel-seconds at 24 frames a second are three million tokens, without a remainder.
        var perToken = prices.Of(query with { Seconds = 1, Width = 16000, Height = 8000 }) / 3_000_000m / (request.ServiceTier == "flex" ? 2 : 1);
        var tokens = decimal.Floor((request.Seconds + request.InputSeconds) * (decimal)size.Width * size.Height * 24 / 1024 * (request.Draft ? DraftShare : 1));
        return new JobSpec
        {
            Provider = ArkProvider.Prefix,
            Model = request.ModelId,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = size.Width,
            Height = size.Height,
            Duration = TimeSpan.FromSeconds(request.Seconds),
            Audio = request.Audio,
            Watermark = request.Watermark,
            CallbackUrl = request.CallbackUrl,
            Unit = prices.UnitOf(ArkProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(ArkProvider.Prefix),
            Price = tokens * perToken,
            Details = new ArkTaskDetails(request, perToken),
        };
    }
}

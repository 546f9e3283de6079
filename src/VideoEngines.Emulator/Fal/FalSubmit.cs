using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Fal;

/// <summary>POST /{endpoint}. When fal checks an input is not documented; here it does so at once, so that a bad one makes no request.</summary>
internal static class FalSubmit
{
    public static async Task CreateAsync(Exchange exchange, FalSchema schema, JsonElement body)
    {
        var issues = FalValidator.Check(schema, body, exchange.State.Of(static state => new FalUploads(state)));
        if (issues.Count > 0)
        {
            await FalErrors.WriteAsync(exchange, issues).ConfigureAwait(false);
            return;
        }

        if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
        {
            await FalErrors.WriteRefusalAsync(exchange).ConfigureAwait(false);
            return;
        }

        exchange.State.Jobs.TryAccept(SpecOf(exchange, schema, body), out var job);
        JobFaults.Shape(exchange, job!, static fault => new JobOutcome(
            fault.Code ?? (fault.Kind == EmulatorFaultKind.ModerationAfter ? FalErrors.Refused : "internal_server_error"),
            fault.Kind == EmulatorFaultKind.ModerationAfter ? "The content was flagged by a content checker." : "The model failed."));
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => FalErrors.WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            await JsonAnswer.WriteAsync(exchange, 200, json => FalJson.WriteSubmitted(json, exchange, schema, job!)).ConfigureAwait(false);
    }

    private static JobSpec SpecOf(Exchange exchange, FalSchema schema, JsonElement body)
    {
        var request = FalRequest.Read(schema, body);
        var prices = exchange.State.Prices;
        return new JobSpec
        {
            Provider = FalProvider.Prefix,
            Model = schema.Endpoint,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = request.Width,
            Height = request.Height,
            FramesPerSecond = request.FramesPerSecond,
            Duration = TimeSpan.FromSeconds((double)request.Seconds),
            Audio = request.Audio,
            Count = request.Count,
            Still = request.Still,
            Unit = prices.UnitOf(FalProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(FalProvider.Prefix),
            Price = prices.Of(new PriceQuery(FalProvider.Prefix, schema.Endpoint)
            {
                Resolution = request.Resolution,
                Audio = request.Audio,
                VideoInput = request.InputSeconds > 0,
                Seconds = request.Seconds,
                InputSeconds = request.InputSeconds,
                Width = request.Width,
                Height = request.Height,
                InputMegapixels = request.InputMegapixels,
                Count = request.Count,
            }),
            Details = new FalJob(schema, new FalValues(schema, body).Text("prompt")),
        };
    }
}

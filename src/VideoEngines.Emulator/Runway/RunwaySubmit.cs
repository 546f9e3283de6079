using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Runway;

/// <summary>The calls that start a task.</summary>
internal static class RunwaySubmit
{
    public static async Task CreateAsync(Exchange exchange, JsonElement body)
    {
        var issues = RunwayValidator.Check(body, exchange.Path, exchange.State.Uploads, !exchange.State.Options.Lifecycle, out var request);
        if (issues.Count > 0)
        {
            await RunwayErrors.WriteAsync(exchange, issues).ConfigureAwait(false);
            return;
        }

        // The provider reports moderation as a task failure; a refusal at the door is here for clients that must survive one.
        if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
        {
            await RunwayErrors.WriteAsync(exchange, 400, "The content was refused by moderation.").ConfigureAwait(false);
            return;
        }

        if (exchange.State.Jobs.TryAccept(SpecOf(exchange, request!), out var job) != AcceptResult.Accepted)
        {
            await RunwayErrors.WriteAsync(exchange, 429, "You have reached the daily limit of generations for this model.").ConfigureAwait(false);
            return;
        }

        JobFaults.Shape(exchange, job!, static fault => new JobOutcome(
            fault.Code ?? (fault.Kind == EmulatorFaultKind.ModerationAfter ? "SAFETY.INPUT.TEXT" : "INTERNAL"),
            fault.Kind == EmulatorFaultKind.ModerationAfter ? "The content was refused by moderation." : "An unexpected error occurred."));
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => RunwayErrors.WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            await JsonAnswer.WriteAsync(exchange, 200, json => RunwayJson.WriteCreated(json, job!)).ConfigureAwait(false);
    }

    private static JobSpec SpecOf(Exchange exchange, RunwayRequest request)
    {
        var prices = exchange.State.Prices;
        return new JobSpec
        {
            Provider = RunwayProvider.Prefix,
            Model = request.Model.Name,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = request.Width,
            Height = request.Height,
            Duration = TimeSpan.FromSeconds((double)request.Seconds),
            Audio = request.Audio,
            Unit = prices.UnitOf(RunwayProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(RunwayProvider.Prefix),
            Price = prices.Of(new PriceQuery(RunwayProvider.Prefix, request.Model.Name)
            {
                Seconds = request.Seconds,
                Resolution = request.Resolution,
                Audio = request.Audio,
                VideoInput = request.HasVideoInput,
                InputSeconds = request.InputSeconds,
                Width = request.Width,
                Height = request.Height,
            }),
        };
    }
}

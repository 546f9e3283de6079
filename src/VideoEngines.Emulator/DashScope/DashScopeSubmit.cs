using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.DashScope;

/// <summary>The calls that create tasks.</summary>
internal static class DashScopeSubmit
{
    private const string Refused = "Input or output data may contain inappropriate content.";

    public static async Task CreateAsync(Exchange exchange, string path, JsonElement body)
    {
        DashScopeRequest request;
        try
        {
            request = DashScopeValidator.Check(exchange, path, body);
        }
        catch (DashScopeRefusal refusal)
        {
            await DashScopeErrors.WriteAsync(exchange, refusal.Status, refusal.Code, refusal.Message).ConfigureAwait(false);
            return;
        }

        if (exchange.Take(EmulatorFaultKind.ModerationBefore) is not null)
        {
            await DashScopeErrors.WriteAsync(exchange, 400, "DataInspectionFailed", Refused).ConfigureAwait(false);
            return;
        }

        if (exchange.State.Jobs.TryAccept(SpecOf(exchange, request), out var job) != AcceptResult.Accepted)
        {
            await DashScopeErrors.WriteAsync(exchange, 429, "Throttling", "Too many tasks.").ConfigureAwait(false);
            return;
        }

        JobFaults.Shape(exchange, job!, static fault => fault.Kind == EmulatorFaultKind.ModerationAfter
            ? new JobOutcome(fault.Code ?? "DataInspectionFailed", Refused)
            : new JobOutcome(fault.Code ?? "InternalError", "An internal error has occurred."));
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => DashScopeErrors.WriteFaultAsync(exchange, fault, 500)).ConfigureAwait(false))
            await JsonAnswer.WriteAsync(exchange, 200, json => DashScopeJson.WriteCreated(json, job!, DashScopeRequestIds.Next(exchange))).ConfigureAwait(false);
    }

    private static JobSpec SpecOf(Exchange exchange, DashScopeRequest request)
    {
        var prices = exchange.State.Prices;
        return new JobSpec
        {
            Provider = DashScopeProvider.Prefix,
            Model = request.Model.Name,
            BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
            Tag = exchange.Tag,
            Width = request.Width,
            Height = request.Height,
            FramesPerSecond = request.Model.FramesPerSecond,
            Duration = TimeSpan.FromTicks((long)(request.Seconds * TimeSpan.TicksPerSecond)),
            Audio = request.Audio,
            Unit = prices.UnitOf(DashScopeProvider.Prefix),
            UsdPerUnit = prices.UsdPerUnit(DashScopeProvider.Prefix),
            Price = prices.Of(new PriceQuery(DashScopeProvider.Prefix, DashScopePrices.NameOf(request.Model))
            {
                Resolution = request.Class?.ToLowerInvariant(),
                Audio = request.Audio,
                Mode = request.Mode,
                VideoInput = request.InputSeconds > 0,
                Seconds = request.Seconds,
                InputSeconds = request.InputSeconds,
            }),
            Details = request,
        };
    }
}

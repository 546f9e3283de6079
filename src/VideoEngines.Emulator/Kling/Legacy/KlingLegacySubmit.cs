using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>The create calls of the first generation.</summary>
internal static class KlingLegacySubmit
{
    public static Task CreateAsync(Exchange exchange, KlingLegacyKind kind) => KlingSubmit.AcceptAsync(
        exchange,
        body => KlingLegacyValidator.Check(body, kind, KlingFaceSessions.Of(exchange.State), out var request) is { } problem ? (problem, null) : (null, SpecOf(exchange, request)),
        "external_task_id",
        job => KlingJson.WriteAsync(exchange, json => KlingLegacyJson.WriteCreated(json, job, exchange.State.Clock)));

    private static JobSpec SpecOf(Exchange exchange, KlingLegacyRequest request)
    {
        var prices = exchange.State.Prices;
        var (width, height) = KlingOutputSize.Of(request.Mode == "pro" ? "1080p" : "720p", request.AspectRatio, request.FirstFrame);
        return new JobSpec
        {
            Provider = KlingProvider.Prefix,
            Model = request.Model,
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
            Price = prices.Of(new PriceQuery(KlingProvider.Prefix, request.Model) { Mode = request.Mode, Seconds = request.BilledSeconds }),
            Details = request.Kind,
        };
    }
}

using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Runway;

/// <summary>GET /v1/organization. Null limits mean unlimited (corrections.md 1.2).</summary>
internal static class RunwayOrganization
{
    public static Task WriteAsync(Exchange exchange)
    {
        var state = exchange.State;
        var now = state.Clock.Now;
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("creditBalance", decimal.Floor(state.Options.RunwayCredits - state.Billing.Of(RunwayProvider.Prefix).Billed));
            json.WriteStartObject("tier");
            json.WriteNull("maxMonthlyCreditSpend");
            json.WriteStartObject("models");
            foreach (var model in RunwayModels.LiveNames)
            {
                json.WriteStartObject(model);
                WriteLimit(json, "maxConcurrentGenerations", state.Options.ConcurrencyAt(RunwayProvider.Prefix));
                WriteLimit(json, "maxDailyGenerations", state.Options.RunwayDailyGenerations);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("usage");
            json.WriteStartObject("models");
            foreach (var model in RunwayModels.LiveNames)
            {
                json.WriteStartObject(model);
                json.WriteNumber("dailyGenerations", state.Jobs.GenerationsInLastDay(RunwayProvider.Prefix, model, now));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    private static void WriteLimit(Utf8JsonWriter json, string name, int? limit)
    {
        if (limit is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}

using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.DashScope;

/// <summary>POST .../face-detect: the synchronous, paid check of a portrait (wan-dashscope.md c.7). Every image passes.</summary>
internal static class DashScopeFaceCheck
{
    private const string Model = "wan2.2-s2v-detect";
    private const decimal Fee = 0.000574m;

    public static async Task AnswerAsync(Exchange exchange, JsonElement body)
    {
        try
        {
            if (body.ValueKind != JsonValueKind.Object || DashScopeValues.Text(body, "model") != Model)
                throw new DashScopeRefusal("Model not exist.", 404, "ModelNotFound");
            if (!body.TryGetProperty("input", out var input) || input.ValueKind != JsonValueKind.Object || DashScopeValues.Text(input, "image_url") is null)
                throw new DashScopeRefusal("input.image_url is required.", code: "BadRequest.EmptyInput");
        }
        catch (DashScopeRefusal refusal)
        {
            await DashScopeErrors.WriteAsync(exchange, refusal.Status, refusal.Code, refusal.Message).ConfigureAwait(false);
            return;
        }

        exchange.State.Billing.AddFee(DashScopeProvider.Prefix, Fee, "face-detect");
        await JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            json.WriteString("request_id", DashScopeRequestIds.Next(exchange));
            json.WriteStartObject("output");
            json.WriteBoolean("check_pass", true);
            json.WriteBoolean("humanoid", true);
            json.WriteEndObject();
            json.WriteStartObject("usage");
            json.WriteNumber("image_count", 1);
            json.WriteEndObject();
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }
}

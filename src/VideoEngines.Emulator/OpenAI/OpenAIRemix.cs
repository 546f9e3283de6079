using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.OpenAI;

/// <summary>Reads the body of <c>POST /videos/{id}/remix</c>: a prompt, as a form or as JSON.</summary>
internal static class OpenAIRemix
{
    public static async Task<string?> ReadPromptAsync(Exchange exchange)
    {
        if (MultipartForm.IsForm(exchange))
            return (await MultipartForm.ReadAsync(exchange).ConfigureAwait(false))?.Text("prompt") is { Length: > 0 } text ? text : null;
        try
        {
            using var body = JsonDocument.Parse(exchange.Body);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("prompt", out var prompt) && prompt.ValueKind == JsonValueKind.String
                && prompt.GetString() is { Length: > 0 and <= OpenAIValidator.PromptLimit } known
                ? known
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

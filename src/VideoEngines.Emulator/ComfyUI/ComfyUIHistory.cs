using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>GET /history, GET /history/{id}, POST /history.</summary>
internal static class ComfyUIHistory
{
    public static async Task ReadAsync(Exchange exchange, string id)
    {
        if (await ComfyUIReads.PlayFaultsAsync(exchange).ConfigureAwait(false))
            return;

        // Two jobs with one id share one entry: the later one's.
        var job = ComfyUIState.Of(exchange).History(exchange.State.Clock.Now).LastOrDefault(job => job.PromptId == id);
        var odd = job is not null && exchange.Take(EmulatorFaultKind.UnknownStatus) is { } fault ? fault.Code ?? "archiving" : null;
        await WriteAsync(exchange, job is null ? [] : [job], odd).ConfigureAwait(false);
    }

    public static async Task ListAsync(Exchange exchange)
    {
        if (await ComfyUIReads.PlayFaultsAsync(exchange).ConfigureAwait(false))
            return;
        var jobs = ComfyUIState.Of(exchange).History(exchange.State.Clock.Now).GroupBy(static job => job.PromptId).Select(static group => group.Last()).ToList();
        var most = int.TryParse(exchange.Http.Request.Query["max_items"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : jobs.Count;
        await WriteAsync(exchange, [.. jobs.TakeLast(most)], null).ConfigureAwait(false);
    }

    public static async Task ChangeAsync(Exchange exchange)
    {
        using var body = JsonDocument.Parse(exchange.Body);
        var clears = body.RootElement.TryGetProperty("clear", out var clear) && clear.ValueKind == JsonValueKind.True;
        var ids = body.RootElement.TryGetProperty("delete", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(static id => id.GetString()).ToList() : [];
        foreach (var job in ComfyUIState.Of(exchange).History(exchange.State.Clock.Now).Where(job => clears || ids.Contains(job.PromptId)))
            job.Forgotten = true;
        await ComfyUIErrors.WriteTextAsync(exchange, 200, string.Empty).ConfigureAwait(false);
    }

    private static Task WriteAsync(Exchange exchange, IReadOnlyList<ComfyUIJob> jobs, string? odd)
    {
        var now = exchange.State.Clock.Now;
        return JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            foreach (var job in jobs)
                ComfyUIJson.WriteHistory(json, job, now, odd);
            json.WriteEndObject();
        });
    }
}

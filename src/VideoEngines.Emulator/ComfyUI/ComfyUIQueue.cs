using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>GET and POST /queue, POST /interrupt, GET /prompt.</summary>
internal static class ComfyUIQueue
{
    public static async Task ReadAsync(Exchange exchange)
    {
        if (await ComfyUIReads.PlayFaultsAsync(exchange).ConfigureAwait(false))
            return;
        var state = ComfyUIState.Of(exchange);
        var now = exchange.State.Clock.Now;
        await JsonAnswer.WriteAsync(exchange, 200, json =>
        {
            json.WriteStartObject();
            WriteList(json, "queue_running", state.Running(now));
            WriteList(json, "queue_pending", state.Pending(now));
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    public static Task CountAsync(Exchange exchange) => JsonAnswer.WriteAsync(exchange, 200, json =>
    {
        json.WriteStartObject();
        WriteCount(json, exchange);
        json.WriteEndObject();
    });

    public static void WriteCount(Utf8JsonWriter json, Exchange exchange)
    {
        var state = ComfyUIState.Of(exchange);
        var now = exchange.State.Clock.Now;
        json.WriteStartObject("exec_info");
        json.WriteNumber("queue_remaining", state.Running(now).Count + state.Pending(now).Count);
        json.WriteEndObject();
    }

    /// <summary>Takes out one waiting job for each id given, or all.</summary>
    public static async Task ChangeAsync(Exchange exchange)
    {
        using var body = TryParse(exchange);
        if (body is null)
        {
            await ComfyUIErrors.WriteTextAsync(exchange, 500, "500 Internal Server Error").ConfigureAwait(false);
            return;
        }

        PlayEnding(exchange);
        var state = ComfyUIState.Of(exchange);
        if (body.RootElement.TryGetProperty("clear", out var clear) && clear.ValueKind == JsonValueKind.True)
        {
            foreach (var job in state.Pending(exchange.State.Clock.Now))
                Dequeue(exchange, job);
        }

        if (body.RootElement.TryGetProperty("delete", out var ids) && ids.ValueKind == JsonValueKind.Array)
        {
            foreach (var id in ids.EnumerateArray())
            {
                if (state.Pending(exchange.State.Clock.Now).FirstOrDefault(job => job.PromptId == id.GetString()) is { } job)
                    Dequeue(exchange, job);
            }
        }

        await ComfyUIErrors.WriteTextAsync(exchange, 200, string.Empty).ConfigureAwait(false);
    }

    /// <summary>Interrupts the running job that is named; without a name, and at old servers always, whatever runs.</summary>
    public static async Task InterruptAsync(Exchange exchange)
    {
        using var body = TryParse(exchange);
        var id = !exchange.State.Options.ComfyUIChoosesIds && body?.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("prompt_id", out var named) ? named.GetString() : null;
        PlayEnding(exchange);
        var now = exchange.State.Clock.Now;
        if (ComfyUIState.Of(exchange).Running(now).FirstOrDefault(job => id is null || job.PromptId == id) is { } job)
            exchange.State.Jobs.Change(job.Job, stopped => stopped.TryRemove(now));
        await ComfyUIErrors.WriteTextAsync(exchange, 200, string.Empty).ConfigureAwait(false);
    }

    private static void Dequeue(Exchange exchange, ComfyUIJob job)
    {
        job.Dequeued = true;
        exchange.State.Jobs.Change(job.Job, removed => removed.TryRemove(exchange.State.Clock.Now));
    }

    /// <summary>A job that ends just before it is cancelled.</summary>
    private static void PlayEnding(Exchange exchange)
    {
        var state = ComfyUIState.Of(exchange);
        var now = exchange.State.Clock.Now;
        var active = state.Running(now).Concat(state.Pending(now)).ToList();
        if (active.Count == 0 || exchange.Take(EmulatorFaultKind.EndsBeforeCancel) is null)
            return;
        foreach (var job in active)
        {
            exchange.State.Jobs.Change(job.Job, ending =>
            {
                ending.SucceedAt(now);
                return true;
            });
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<ComfyUIJob> jobs)
    {
        json.WriteStartArray(name);
        foreach (var job in jobs)
            ComfyUIJson.WriteEntry(json, job);
        json.WriteEndArray();
    }

    private static JsonDocument? TryParse(Exchange exchange)
    {
        try
        {
            return JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

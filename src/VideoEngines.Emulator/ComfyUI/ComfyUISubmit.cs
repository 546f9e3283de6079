using System.Text.Json;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>POST /prompt.</summary>
internal static class ComfyUISubmit
{
    public static async Task HandleAsync(Exchange exchange)
    {
        if (exchange.Take(EmulatorFaultKind.SubmitError, static fault => fault.CreatesJob != true) is { } error)
        {
            await ComfyUIErrors.WriteFaultAsync(exchange, error).ConfigureAwait(false);
            return;
        }

        JsonDocument body;
        try
        {
            body = JsonDocument.Parse(exchange.Body);
        }
        catch (JsonException)
        {
            await ComfyUIErrors.WriteTextAsync(exchange, 500, "500 Internal Server Error\n\nServer got itself in trouble").ConfigureAwait(false);
            return;
        }

        using (body)
            await QueueAsync(exchange, body.RootElement).ConfigureAwait(false);
    }

    private static async Task QueueAsync(Exchange exchange, JsonElement body)
    {
        var state = ComfyUIState.Of(exchange);
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("prompt", out var prompt))
        {
            await ComfyUIErrors.WriteAsync(exchange, new ComfyUIProblem("no_prompt", "No prompt provided", "No prompt provided")).ConfigureAwait(false);
            return;
        }

        if (ComfyUIGraph.Check(prompt, state.HasInput, out var graph) is { } problem)
        {
            await ComfyUIErrors.WriteAsync(exchange, problem).ConfigureAwait(false);
            return;
        }

        var queued = Accept(exchange, state, body, prompt, graph!);
        JobFaults.Shape(exchange, queued.Job, static fault => new JobOutcome(fault.Code ?? "RuntimeError", "The node failed."));
        if (!await JobFaults.InsteadOfAnswerAsync(exchange, fault => ComfyUIErrors.WriteFaultAsync(exchange, fault)).ConfigureAwait(false))
        {
            await JsonAnswer.WriteAsync(exchange, 200, json =>
            {
                json.WriteStartObject();
                json.WriteString("prompt_id", queued.PromptId);
                json.WriteNumber("number", queued.Number);
                json.WriteStartObject("node_errors");
                json.WriteEndObject();
                json.WriteEndObject();
            }).ConfigureAwait(false);
        }
    }

    private static ComfyUIJob Accept(Exchange exchange, ComfyUIState state, JsonElement body, JsonElement prompt, ComfyUIGraph graph)
    {
        var asked = exchange.State.Options.ComfyUIChoosesIds ? null : Text(body, "prompt_id");
        var slash = graph.Prefix.LastIndexOf('/');
        var job = new ComfyUIJob
        {
            Number = state.NextNumber(),

            // The server takes one id as often as it is given; the store needs another for the second job.
            Id = asked is not null && state.Has(asked) ? null : asked,
            Graph = prompt.Clone(),
            ExtraData = body.TryGetProperty("extra_data", out var extra) ? extra.Clone() : default,
            Outputs = graph.Outputs,
            ClientId = Text(body, "client_id"),
            Subfolder = slash < 0 ? string.Empty : graph.Prefix[..slash],
            Prefix = graph.Prefix[(slash + 1)..],
        };
        var seconds = (graph.Frames - 1) / (decimal)graph.FramesPerSecond;
        var prices = exchange.State.Prices;
        exchange.State.Jobs.TryAccept(
            new JobSpec
            {
                Provider = ComfyUIProvider.Prefix,
                Model = "workflow",
                BodyHash = EmulatorBilling.HashOf(exchange.Body.Span),
                ExternalId = job.Id,
                Tag = exchange.Tag,
                Width = graph.Width,
                Height = graph.Height,
                FramesPerSecond = graph.FramesPerSecond,
                Duration = TimeSpan.FromSeconds((double)graph.Frames / graph.FramesPerSecond),
                Unit = prices.UnitOf(ComfyUIProvider.Prefix),
                UsdPerUnit = prices.UsdPerUnit(ComfyUIProvider.Prefix),
                Price = prices.Of(new PriceQuery(ComfyUIProvider.Prefix, "workflow") { Seconds = seconds }),
                Details = job,
            },
            out var accepted);
        job.Job = accepted!;
        job.PromptId = asked ?? accepted!.Id;
        state.Add(job);
        return job;
    }

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

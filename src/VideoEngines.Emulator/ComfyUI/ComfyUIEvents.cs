using System.Net.WebSockets;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>GET /ws: the events of the jobs that a client has queued (comfyui.md).</summary>
internal static class ComfyUIEvents
{
    private const int Steps = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    public static async Task HandleAsync(Exchange exchange)
    {
        if (!exchange.Http.WebSockets.IsWebSocketRequest)
        {
            await ComfyUIErrors.WriteTextAsync(exchange, 400, "No WebSocket UPGRADE hdr: None\n Can \"Upgrade\" only to \"WebSocket\".").ConfigureAwait(false);
            return;
        }

        var client = exchange.Http.Request.Query["clientId"].ToString();
        using var socket = await exchange.Http.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(exchange.Aborted);
        var reading = ReadToEndAsync(socket, closed);
        try
        {
            await SendAsync(socket, "status", json =>
            {
                json.WriteStartObject("status");
                ComfyUIQueue.WriteCount(json, exchange);
                json.WriteEndObject();
                json.WriteString("sid", client);
            }, closed.Token).ConfigureAwait(false);
            await FollowAsync(exchange, socket, client, closed.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
        {
            // The client went away.
        }

        await closed.CancelAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(false);
    }

    private static async Task FollowAsync(Exchange exchange, WebSocket socket, string client, CancellationToken cancellationToken)
    {
        var told = new Dictionary<ComfyUIJob, int>();
        while (true)
        {
            foreach (var job in ComfyUIState.Of(exchange).All().Where(job => job.ClientId == client && !job.Dequeued))
                told[job] = await TellAsync(exchange, socket, job, told.GetValueOrDefault(job, -1), cancellationToken).ConfigureAwait(false);
            await exchange.State.Clock.DelayWallAsync(Look, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells what has happened since the last look: a number of steps, of both samplers together; more than those once the end is told.</summary>
    private static async Task<int> TellAsync(Exchange exchange, WebSocket socket, ComfyUIJob job, int told, CancellationToken cancellationToken)
    {
        const int all = 2 * Steps;
        var timeline = job.Job.Timeline;
        var now = exchange.State.Clock.Now;
        var state = timeline.StateAt(now);
        if (told > all || state is EmulatedJobState.Queued or EmulatedJobState.Throttled)
            return told;
        var samplers = job.Graph.EnumerateObject().Where(static node => ComfyUIGraph.IsSampler(node.Value)).Select(static node => node.Name).ToList();
        var done = state == EmulatedJobState.Running
            ? timeline.EndsAt == JobTimeline.Never ? Steps : (int)Math.Clamp((now - timeline.RunsAt) / (timeline.EndsAt - timeline.RunsAt) * all, 0, all - 1)
            : all;
        if (told < 0)
            await SendAsync(socket, "execution_start", json => json.WriteString("prompt_id", job.PromptId), cancellationToken).ConfigureAwait(false);
        for (var step = Math.Max(told, 0) + 1; step <= done && samplers.Count > 0; step++)
        {
            var node = samplers[Math.Min((step - 1) / Steps, samplers.Count - 1)];
            await SendAsync(socket, "progress", json =>
            {
                json.WriteNumber("value", ((step - 1) % Steps) + 1);
                json.WriteNumber("max", Steps);
                json.WriteString("prompt_id", job.PromptId);
                json.WriteString("node", node);
            }, cancellationToken).ConfigureAwait(false);
        }

        if (state == EmulatedJobState.Running)
            return Math.Max(done, 0);
        await SendEndAsync(socket, job, state, cancellationToken).ConfigureAwait(false);
        return all + 1;
    }

    private static async Task SendEndAsync(WebSocket socket, ComfyUIJob job, EmulatedJobState state, CancellationToken cancellationToken)
    {
        if (state == EmulatedJobState.Succeeded)
        {
            // Clients that do not read the history take the files from here (comfyui.md).
            await SendAsync(socket, "executed", json =>
            {
                json.WriteString("node", job.Outputs[0]);
                json.WriteString("display_node", job.Outputs[0]);
                ComfyUIJson.WriteOutput(json, "output", job);
                json.WriteString("prompt_id", job.PromptId);
            }, cancellationToken).ConfigureAwait(false);
        }

        var name = state switch { EmulatedJobState.Succeeded => "execution_success", EmulatedJobState.Cancelled => "execution_interrupted", _ => "execution_error" };
        await SendAsync(socket, name, json =>
        {
            json.WriteString("prompt_id", job.PromptId);
            if (state == EmulatedJobState.Failed)
                ComfyUIJson.WriteError(json, job);
        }, cancellationToken).ConfigureAwait(false);
        await SendAsync(socket, "executing", json =>
        {
            json.WriteNull("node");
            json.WriteString("prompt_id", job.PromptId);
        }, cancellationToken).ConfigureAwait(false);
    }

    private static Task SendAsync(WebSocket socket, string type, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        var message = JsonAnswer.Render(json =>
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteStartObject("data");
            write(json);
            json.WriteEndObject();
            json.WriteEndObject();
        });
        return socket.SendAsync(message, WebSocketMessageType.Text, true, cancellationToken);
    }

    /// <summary>Clients may send feature flags; nothing else is expected of them.</summary>
    private static async Task ReadToEndAsync(WebSocket socket, CancellationTokenSource closed)
    {
        var buffer = new byte[4096];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, closed.Token).ConfigureAwait(false);
                if (received.MessageType == WebSocketMessageType.Close)
                    break;
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or WebSocketException or IOException)
        {
            // Gone without a word.
        }

        await closed.CancelAsync().ConfigureAwait(false);
    }
}

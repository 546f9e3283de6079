using System.Text.Json;
using Microsoft.AspNetCore.Http;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>The server's error bodies.</summary>
internal static class ComfyUIErrors
{
    public static async Task WriteTextAsync(Exchange exchange, int status, string text)
    {
        var response = exchange.Http.Response;
        response.StatusCode = status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync(text, exchange.Aborted).ConfigureAwait(false);
        await response.CompleteAsync().ConfigureAwait(false);
    }

    public static Task WriteFaultAsync(Exchange exchange, EmulatorFault fault)
    {
        RetryAfter.Set(exchange.Http, fault.RetryAfter);
        var status = fault.Status ?? 500;
        return WriteTextAsync(exchange, status, $"{status}: Internal Server Error");
    }

    public static Task WriteAsync(Exchange exchange, ComfyUIProblem problem) => JsonAnswer.WriteAsync(exchange, 400, json =>
    {
        json.WriteStartObject();
        if (exchange.State.Options.ComfyUIChoosesIds && problem.Type == "no_prompt")
            json.WriteString("error", "no prompt");
        else
            WriteError(json, problem);
        json.WriteStartObject("node_errors");
        if (problem.Node is { } node)
        {
            json.WriteStartObject(node);
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("type", problem.NodeType);
            json.WriteString("message", problem.NodeMessage);
            json.WriteString("details", problem.Details);
            json.WriteStartObject("extra_info");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("dependent_outputs");
            json.WriteEndArray();
            json.WriteString("class_type", problem.NodeClass);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteError(Utf8JsonWriter json, ComfyUIProblem problem)
    {
        json.WriteStartObject("error");
        json.WriteString("type", problem.Type);
        json.WriteString("message", problem.Message);
        json.WriteString("details", problem.Node is null ? problem.Details : string.Empty);
        json.WriteStartObject("extra_info");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

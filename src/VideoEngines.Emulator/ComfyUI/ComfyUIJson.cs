using System.Text.Json;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>Writes jobs as the server does.</summary>
internal static class ComfyUIJson
{
    /// <summary>Number, id, graph, extra data, outputs.</summary>
    public static void WriteEntry(Utf8JsonWriter json, ComfyUIJob job)
    {
        json.WriteStartArray();
        json.WriteNumberValue(job.Number);
        json.WriteStringValue(job.PromptId);
        job.Graph.WriteTo(json);
        json.WriteStartObject();
        if (job.ExtraData.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in job.ExtraData.EnumerateObject())
                member.WriteTo(json);
        }

        if (job.ClientId is not null)
            json.WriteString("client_id", job.ClientId);
        json.WriteNumber("create_time", job.Job.AcceptedAt.ToUnixTimeMilliseconds());
        json.WriteEndObject();
        json.WriteStartArray();
        foreach (var output in job.Outputs)
            json.WriteStringValue(output);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    /// <param name="json">Where to.</param>
    /// <param name="job">The job, ended.</param>
    /// <param name="now">The instant.</param>
    /// <param name="odd">A status that nobody documented.</param>
    public static void WriteHistory(Utf8JsonWriter json, ComfyUIJob job, DateTimeOffset now, string? odd)
    {
        var state = job.Job.Timeline.StateAt(now);
        var succeeded = state == EmulatedJobState.Succeeded && odd is null;
        json.WriteStartObject(job.PromptId);
        json.WritePropertyName("prompt");
        WriteEntry(json, job);
        json.WriteStartObject("outputs");
        if (succeeded)
            WriteOutput(json, job.Outputs[0], job);
        json.WriteEndObject();
        json.WriteStartObject("status");
        json.WriteString("status_str", odd ?? (succeeded ? "success" : "error"));
        json.WriteBoolean("completed", succeeded);
        json.WriteStartArray("messages");
        WriteMessage(json, "execution_start", job, static _ => { });
        if (succeeded)
            WriteMessage(json, "execution_success", job, static _ => { });
        else if (state == EmulatedJobState.Cancelled)
            WriteMessage(json, "execution_interrupted", job, json => WriteSampler(json, job));
        else if (odd is null)
            WriteMessage(json, "execution_error", job, json => WriteError(json, job));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("meta");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteError(Utf8JsonWriter json, ComfyUIJob job)
    {
        WriteSampler(json, job);
        json.WriteString("exception_message", job.Job.Timeline.Outcome.Message);
        json.WriteString("exception_type", job.Job.Timeline.Outcome.Code);
        json.WriteStartArray("traceback");
        json.WriteEndArray();
    }

    /// <summary>The files of a node that saves some.</summary>
    public static void WriteOutput(Utf8JsonWriter json, string name, ComfyUIJob job)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("images");
        json.WriteStartObject();
        json.WriteString("filename", job.FileName);
        json.WriteString("subfolder", job.Subfolder);
        json.WriteString("type", "output");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("animated");
        json.WriteBooleanValue(true);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The node at work when a job ends early.</summary>
    private static void WriteSampler(Utf8JsonWriter json, ComfyUIJob job)
    {
        var sampler = job.Graph.EnumerateObject().FirstOrDefault(static node => ComfyUIGraph.IsSampler(node.Value));
        var found = sampler.Value.ValueKind != JsonValueKind.Undefined;
        json.WriteString("node_id", found ? sampler.Name : job.Outputs[0]);
        json.WriteString("node_type", found ? ComfyUIGraph.ClassOf(sampler.Value) : "SaveVideo");
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, ComfyUIJob job, Action<Utf8JsonWriter> write)
    {
        json.WriteStartArray();
        json.WriteStringValue(name);
        json.WriteStartObject();
        json.WriteString("prompt_id", job.PromptId);
        write(json);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}

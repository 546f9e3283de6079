using System.Text.Json;
using VideoEngines.Providers.ComfyUI.Wire;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>ComfyUI's queue and history to statuses (COMFY-SRC). Pure.</summary>
internal static class ComfyUIStatusMapper
{
    private static readonly string[] FileLists = ["images", "gifs", "video", "videos"];

    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadPromptId(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, ComfyUIJsonContext.Default.ComfyUIQueued)?.PromptId;

    /// <summary>Reads where an upload lies in the input folder.</summary>
    /// <exception cref="JsonException">The body does not say.</exception>
    public static string ReadUpload(ReadOnlySpan<byte> body)
    {
        var file = JsonSerializer.Deserialize(body, ComfyUIJsonContext.Default.ComfyUIUploaded);
        return file?.Name is not { Length: > 0 } name ? throw new JsonException("The answer to an upload has a name.")
            : file.Subfolder is { Length: > 0 } folder ? $"{folder}/{name}"
            : name;
    }

    /// <summary>Maps a job that waits or runs; null when the queue does not have it.</summary>
    public static VideoJobStatus? Map(ComfyUIQueue queue, string id)
    {
        if (queue.Running.Any(entry => entry.Id == id))
        {
            return new VideoJobStatus { State = VideoJobState.Running, RawStatus = "running" };
        }

        for (var i = 0; i < queue.Pending.Count; i++)
        {
            if (queue.Pending[i].Id == id)
            {
                return new VideoJobStatus { State = VideoJobState.Queued, RawStatus = "pending", QueuePosition = i };
            }
        }

        return null;
    }

    /// <summary>Maps a job that has ended; null when the history does not have it.</summary>
    /// <exception cref="JsonException">The body is no history.</exception>
    public static VideoJobStatus? Map(ReadOnlyMemory<byte> history, string id)
    {
        using var document = JsonDocument.Parse(history);
        return document.RootElement.ValueKind != JsonValueKind.Object ? throw new JsonException("A history is a JSON object.")
            : document.RootElement.TryGetProperty(id, out var entry) && entry.ValueKind == JsonValueKind.Object ? Map(entry)
            : null;
    }

    /// <summary>Finds the id of the job with our mark, in the history's latest jobs.</summary>
    /// <exception cref="JsonException">The body is no history.</exception>
    public static string? FindMark(ReadOnlyMemory<byte> history, string attempt)
    {
        using var document = JsonDocument.Parse(history);
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.Object && entry.Value.TryGetProperty("prompt", out var prompt) && prompt.ValueKind == JsonValueKind.Array
                && ComfyUIQueue.ReadMark(prompt) == attempt)
            {
                return entry.Name;
            }
        }

        return null;
    }

    private static VideoJobStatus Map(JsonElement entry)
    {
        var status = entry.TryGetProperty("status", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var word = status.ValueKind == JsonValueKind.Object && status.TryGetProperty("status_str", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        if (word == "error")
        {
            return Failed(status);
        }

        if (word is not (null or "success"))
        {
            return new VideoJobStatus { State = VideoJobState.Running, RawStatus = word, IsRawStatusListed = false };
        }

        // Old servers keep no status; whatever is in their history has ended.
        var outputs = ReadOutputs(entry);
        return outputs.Count > 0
            ? new VideoJobStatus { State = VideoJobState.Succeeded, RawStatus = word ?? "done", Outputs = outputs }
            : new VideoJobStatus
            {
                State = VideoJobState.Failed,
                RawStatus = word ?? "done",
                FailureKind = VideoErrorKind.ContentRefused,
                FailureMessage = "The workflow ended without a saved video. Check that it has a node that saves one; a filter node may have held it back.",
            };
    }

    private static VideoJobStatus Failed(JsonElement status)
    {
        string? type = null, node = null;
        if (status.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Array)
        {
            foreach (var message in messages.EnumerateArray())
            {
                if (message.ValueKind != JsonValueKind.Array || message.GetArrayLength() < 2 || message[0].ValueKind != JsonValueKind.String)
                {
                    continue;
                }

                if (message[0].GetString() == "execution_interrupted")
                {
                    return new VideoJobStatus { State = VideoJobState.Cancelled, RawStatus = "interrupted" };
                }

                if (message[0].GetString() == "execution_error")
                {
                    (type, node) = (Text(message[1], "exception_type"), Text(message[1], "node_type"));
                }
            }
        }

        return new VideoJobStatus
        {
            State = VideoJobState.Failed,
            RawStatus = "error",
            FailureKind = ComfyUIErrorMapper.FailureKind(type),
            ProviderCode = type,
            FailureMessage = $"Node {node ?? "?"} of the workflow failed with {type ?? "an error"}; the server's log has the rest.",
        };
    }

    /// <summary>The saved videos. Previews lie in the temp folder and do not count; savers list videos under images, with animated (COMFY-SRC).</summary>
    private static List<VideoOutput> ReadOutputs(JsonElement entry)
    {
        var outputs = new List<VideoOutput>();
        if (!entry.TryGetProperty("outputs", out var nodes) || nodes.ValueKind != JsonValueKind.Object)
        {
            return outputs;
        }

        foreach (var node in nodes.EnumerateObject())
        {
            foreach (var list in FileLists)
            {
                if (node.Value.ValueKind == JsonValueKind.Object && node.Value.TryGetProperty(list, out var files) && files.ValueKind == JsonValueKind.Array)
                {
                    foreach (var file in files.EnumerateArray())
                    {
                        Add(outputs, file);
                    }
                }
            }
        }

        return outputs;
    }

    private static void Add(List<VideoOutput> outputs, JsonElement file)
    {
        if (Text(file, "filename") is not { } name || Text(file, "type") != "output" || ContentType(name) is not { } contentType)
        {
            return;
        }

        outputs.Add(new VideoOutput
        {
            Index = outputs.Count,
            Id = $"filename={Uri.EscapeDataString(name)}&subfolder={Uri.EscapeDataString(Text(file, "subfolder") ?? string.Empty)}&type=output",
            IsInline = true,
            ContentType = contentType,
        });
    }

    private static string? ContentType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".mp4" or ".m4v" => "video/mp4",
        ".webm" => "video/webm",
        ".mov" => "video/quicktime",
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Text.Json;
using VideoEngines.Providers.ComfyUI.Wire;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>The queue at one moment: what runs, and what waits, in order. Entries are lists of number, id, graph, extra data, outputs (COMFY-SRC).</summary>
internal sealed record ComfyUIQueue(IReadOnlyList<ComfyUIQueueEntry> Running, IReadOnlyList<ComfyUIQueueEntry> Pending)
{
    /// <exception cref="JsonException">The body is no queue.</exception>
    public static ComfyUIQueue Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        return new ComfyUIQueue(ReadList(document.RootElement, "queue_running"), [.. ReadList(document.RootElement, "queue_pending").OrderBy(static entry => entry.Number)]);
    }

    /// <summary>Finds a job of ours by its id, or by the mark where the server chose the id.</summary>
    public ComfyUIQueueEntry? Find(string id, string attempt) => Running.Concat(Pending).FirstOrDefault(entry => entry.Id == id || entry.Attempt == attempt);

    public static string? ReadMark(JsonElement entry) =>
        entry.GetArrayLength() > 3 && entry[3].ValueKind == JsonValueKind.Object && entry[3].TryGetProperty(ComfyUIExtraData.MarkName, out var mark) && mark.ValueKind == JsonValueKind.String
            ? mark.GetString()
            : null;

    private static List<ComfyUIQueueEntry> ReadList(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"A queue has a list {name}.");
        }

        var entries = new List<ComfyUIQueueEntry>(list.GetArrayLength());
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Array && entry.GetArrayLength() > 1 && entry[1].ValueKind == JsonValueKind.String)
            {
                entries.Add(new ComfyUIQueueEntry(
                    entry[0].ValueKind == JsonValueKind.Number && entry[0].TryGetDecimal(out var number) ? number : 0, entry[1].GetString()!, ReadMark(entry), CountSamplers(entry)));
            }
        }

        return entries;
    }

    private static int CountSamplers(JsonElement entry) => entry.GetArrayLength() > 2 && entry[2].ValueKind == JsonValueKind.Object
        ? entry[2].EnumerateObject().Count(static node => node.Value.ValueKind == JsonValueKind.Object && node.Value.TryGetProperty("class_type", out var type)
            && type.ValueKind == JsonValueKind.String && type.GetString()!.Contains("Sampler", StringComparison.Ordinal))
        : 0;
}

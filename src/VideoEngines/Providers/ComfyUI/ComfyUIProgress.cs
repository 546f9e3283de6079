using System.Text.Json;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>How far one job is, as its events tell. Thread-safe.</summary>
internal sealed class ComfyUIProgress
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, double> _nodes = new(StringComparer.Ordinal);
    private readonly string _jobId;
    private double _most;

    public ComfyUIProgress(string jobId) => _jobId = jobId;

    /// <summary>Gets the share that is done, from 0 to 1, with the number of nodes that take long; null before the first event. It never falls.</summary>
    public double? Of(int samplers)
    {
        lock (_lock)
        {
            if (_nodes.Count == 0)
            {
                return null;
            }

            _most = Math.Max(_most, Math.Clamp(_nodes.Values.Sum() / Math.Max(samplers, _nodes.Count), 0, 1));
            return _most;
        }
    }

    /// <summary>Takes an event in.</summary>
    /// <returns>Whether the job goes on; false when the event tells its end. What cannot be read goes on.</returns>
    public bool Take(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "type") is not { } type || !root.TryGetProperty("data", out var data) || Text(data, "prompt_id") != _jobId)
            {
                return true;
            }

            switch (type)
            {
                case "progress" when Number(data, "value") is { } value && Number(data, "max") is { } most and > 0:
                    Note(Text(data, "node") ?? string.Empty, value / most);
                    return true;
                case "executing":
                    return !data.TryGetProperty("node", out var node) || node.ValueKind != JsonValueKind.Null;
                default:
                    return type is not ("execution_success" or "execution_error" or "execution_interrupted");
            }
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : null;

    private void Note(string node, double share)
    {
        lock (_lock)
        {
            _nodes[node] = Math.Clamp(share, 0, 1);
        }
    }
}

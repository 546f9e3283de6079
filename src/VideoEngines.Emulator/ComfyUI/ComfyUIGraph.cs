using System.Text.Json;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>Checks a graph and reads out of it what video it makes. Knows the nodes that video workflows of Wan use.</summary>
internal sealed record ComfyUIGraph(int Width, int Height, int Frames, int FramesPerSecond, IReadOnlyList<string> Outputs, string Prefix)
{
    private const int SideStep = 16;
    private const int FrameStep = 4;

    /// <summary>Inputs that must be there, by node; a <c>*</c> stands for a link to another node.</summary>
    private static readonly Dictionary<string, string[]> Nodes = new(StringComparer.Ordinal)
    {
        ["UNETLoader"] = ["unet_name", "weight_dtype"],
        ["CLIPLoader"] = ["clip_name", "type"],
        ["VAELoader"] = ["vae_name"],
        ["LoadImage"] = ["image"],
        ["LoadImageMask"] = ["image", "channel"],
        ["ModelSamplingSD3"] = ["*model", "shift"],
        ["CLIPTextEncode"] = ["*clip", "text"],
        ["EmptyHunyuanLatentVideo"] = ["width", "height", "length", "batch_size"],
        ["WanImageToVideo"] = ["*positive", "*negative", "*vae", "width", "height", "length", "batch_size"],
        ["Wan22ImageToVideoLatent"] = ["*vae", "width", "height", "length", "batch_size"],
        ["WanFirstLastFrameToVideo"] = ["*positive", "*negative", "*vae", "width", "height", "length", "batch_size"],
        ["WanFunControlToVideo"] = ["*positive", "*negative", "*vae", "width", "height", "length", "batch_size"],
        ["WanVaceToVideo"] = ["*positive", "*negative", "*vae", "width", "height", "length", "batch_size", "strength"],
        ["KSampler"] = ["*model", "*positive", "*negative", "*latent_image", "seed", "steps", "cfg", "sampler_name", "scheduler", "denoise"],
        ["KSamplerAdvanced"] = ["*model", "*positive", "*negative", "*latent_image", "add_noise", "noise_seed", "steps", "cfg", "sampler_name", "scheduler", "start_at_step", "end_at_step", "return_with_leftover_noise"],
        ["VAEDecode"] = ["*samples", "*vae"],
        ["CreateVideo"] = ["*images", "fps"],
        ["SaveVideo"] = ["*video", "filename_prefix", "format", "codec"],
    };

    public static ComfyUIProblem? Check(JsonElement graph, Func<string, bool> hasInput, out ComfyUIGraph? read)
    {
        read = null;
        if (graph.ValueKind != JsonValueKind.Object)
            return new ComfyUIProblem("invalid_prompt", "The prompt is no graph", string.Empty);
        foreach (var node in graph.EnumerateObject())
        {
            if (ClassOf(node.Value) is not { } type || !Nodes.ContainsKey(type))
                return new ComfyUIProblem("missing_node_type", $"Node '{node.Name}' not found. The custom node may not be installed.", $"Node ID '#{node.Name}'");
        }

        var outputs = graph.EnumerateObject().Where(static node => ClassOf(node.Value) == "SaveVideo").ToList();
        if (outputs.Count == 0)
            return new ComfyUIProblem("prompt_no_outputs", "Prompt has no outputs", string.Empty);
        foreach (var node in graph.EnumerateObject())
        {
            if (CheckNode(graph, node.Name, node.Value, hasInput) is { } problem)
                return problem;
        }

        var latent = graph.EnumerateObject().Select(static node => node.Value).FirstOrDefault(static node => Number(node, "length") is not null);
        var rate = graph.EnumerateObject().Select(static node => Number(node.Value, "fps")).FirstOrDefault(static fps => fps is not null) ?? 24;
        read = new ComfyUIGraph(
            Number(latent, "width") ?? 832, Number(latent, "height") ?? 480, Number(latent, "length") ?? 81, rate, [.. outputs.Select(static node => node.Name)],
            outputs[0].Value.GetProperty("inputs").GetProperty("filename_prefix").GetString()!);
        return null;
    }

    public static string? ClassOf(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("class_type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString() : null;

    public static bool IsSampler(JsonElement node) => ClassOf(node)?.Contains("Sampler", StringComparison.Ordinal) == true;

    private static ComfyUIProblem? CheckNode(JsonElement graph, string id, JsonElement node, Func<string, bool> hasInput)
    {
        var type = ClassOf(node)!;
        var inputs = node.TryGetProperty("inputs", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        foreach (var name in Nodes[type])
        {
            var isLink = name[0] == '*';
            var key = isLink ? name[1..] : name;
            if (inputs.ValueKind != JsonValueKind.Object || !inputs.TryGetProperty(key, out var value))
                return ComfyUIProblem.OfNode(id, type, "required_input_missing", "Required input is missing", key);
            if (isLink && (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() != 2 || value[0].ValueKind != JsonValueKind.String || !graph.TryGetProperty(value[0].GetString()!, out _)))
                return ComfyUIProblem.OfNode(id, type, "bad_linked_input", "Bad linked input, must be a length-2 list of [node_id, slot_index]", key);
            if (!isLink && CheckValue(id, type, key, value, hasInput) is { } problem)
                return problem;
        }

        return null;
    }

    private static ComfyUIProblem? CheckValue(string id, string type, string key, JsonElement value, Func<string, bool> hasInput)
    {
        ComfyUIProblem Problem(string kind, string message) => ComfyUIProblem.OfNode(id, type, kind, message, key);
        switch (key)
        {
            case "width" or "height" or "length" or "batch_size" or "steps" or "fps":
                if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
                    return Problem("invalid_input_type", "Failed to convert an input value to a INT value");
                if (number < (key is "width" or "height" ? SideStep : 1))
                    return Problem("value_smaller_than_min", "Value smaller than min");
                return (key is "width" or "height" && number % SideStep != 0) || (key == "length" && (number - 1) % FrameStep != 0)
                    ? Problem("value_not_in_list", "Value is not a multiple of the step") : null;
            case "seed" or "noise_seed":
                return value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out _) ? null : Problem("value_smaller_than_min", "Value smaller than min");
            case "image":
                return value.ValueKind == JsonValueKind.String && hasInput(value.GetString()!) ? null : Problem("custom_validation_failed", "Custom validation failed for node");
            case "text" or "filename_prefix" or "unet_name" or "clip_name" or "vae_name":
                return value.ValueKind == JsonValueKind.String ? null : Problem("invalid_input_type", "Failed to convert an input value to a STRING value");
            default:
                return null;
        }
    }

    private static int? Number(JsonElement node, string input) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty("inputs", out var inputs) && inputs.TryGetProperty(input, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}

using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.OpenAI;

namespace VideoEngines.Emulator.Sglang;

/// <summary>Reads and checks SGLang's create call, as JSON or as a form (self-hosted-openai-dialect.md B.2). Members that the server does not know are allowed.</summary>
internal static class SglangSubmit
{
    private const int DefaultRate = 24;
    private const int DefaultSeconds = 4;
    private const int MostOutputs = 10;

    /// <summary>Null when an error was answered.</summary>
    public static async Task<SelfHostedRequest?> ReadAsync(Exchange exchange)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var problem = MultipartForm.IsForm(exchange) ? await TakeFormAsync(exchange, fields).ConfigureAwait(false) : TakeJson(exchange, fields);
        SelfHostedRequest? request = null;
        problem ??= Read(fields, out request);
        if (problem is null)
            return request;
        await SelfHosted.WriteDetailAsync(exchange, 400, problem).ConfigureAwait(false);
        return null;
    }

    private static async Task<string?> TakeFormAsync(Exchange exchange, Dictionary<string, string> fields)
    {
        if (await MultipartForm.ReadAsync(exchange).ConfigureAwait(false) is not { } form)
            return "There was an error parsing the body";
        foreach (var part in form.Parts)
        {
            if (part.Name is "extra_body" or "extra_params")
            {
                if (TakeObject(part.Text, fields) is { } problem)
                    return problem;
            }
            else
                fields[part.Name] = part.IsFile ? "file" : part.Text;
        }

        return form.Find("input_reference") is { IsFile: true } file && ImageHeader.TypeOf(file.Bytes.Span) is null ? "Failed to process the image." : null;
    }

    private static string? TakeJson(Exchange exchange, Dictionary<string, string> fields) => TakeObject(System.Text.Encoding.UTF8.GetString(exchange.Body.Span), fields);

    private static string? TakeObject(string json, Dictionary<string, string> fields)
    {
        try
        {
            using var body = JsonDocument.Parse(json);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
                return "Invalid request body: expected an object.";
            foreach (var member in body.RootElement.EnumerateObject())
            {
                if (member.Name is "extra_body" or "extra_json" && member.Value.ValueKind == JsonValueKind.Object)
                {
                    foreach (var extra in member.Value.EnumerateObject())
                        fields[extra.Name] = TextOf(extra.Value);
                }
                else if (member.Value.ValueKind != JsonValueKind.Null)
                    fields[member.Name] = TextOf(member.Value);
            }

            return null;
        }
        catch (JsonException)
        {
            return "Invalid request body: not valid JSON.";
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string? Read(Dictionary<string, string> fields, out SelfHostedRequest? request)
    {
        request = null;
        if (!fields.TryGetValue("prompt", out var prompt) || prompt.Length == 0)
            return "prompt is required";
        var numbers = new SglangNumbers(fields);
        var seconds = numbers.Whole("seconds", 1);
        var rate = numbers.Whole("fps", 1);
        var frames = numbers.Whole("num_frames", 1);
        var width = numbers.Whole("width", 1);
        var height = numbers.Whole("height", 1);
        var count = numbers.Whole("n", int.MinValue) ?? numbers.Whole("num_outputs_per_prompt", int.MinValue);
        numbers.Whole("num_inference_steps", 1);
        if (numbers.Problem is { } problem)
            return problem;
        var size = fields.GetValueOrDefault("size");
        if (size is not null && SelfHosted.ParseSize(size) is null)
            return $"Invalid size format: {size}";
        if (fields.TryGetValue("reference_url", out var reference) && !SelfHosted.IsAddressOrDataUri(reference))
            return "Failed to process the reference_url.";
        var sides = size is null ? (width ?? SelfHosted.DefaultWidth, height ?? SelfHosted.DefaultHeight) : SelfHosted.ParseSize(size)!.Value;
        var fps = rate ?? DefaultRate;
        var made = frames ?? (int)Math.Min((long)fps * (seconds ?? DefaultSeconds), int.MaxValue);
        var hasImage = reference is not null || fields.ContainsKey("input_reference");
        request = new SelfHostedRequest
        {
            Model = fields.GetValueOrDefault("model") ?? (hasImage ? SelfHosted.ImageModel : SelfHosted.TextModel),
            Prompt = prompt,
            Width = sides.Item1,
            Height = sides.Item2,
            FramesPerSecond = fps,
            Frames = made,
            Seconds = ((int)Math.Round((double)made / fps)).ToString(CultureInfo.InvariantCulture),
            Count = Math.Clamp(count ?? 1, 1, MostOutputs),
            Size = string.Create(CultureInfo.InvariantCulture, $"{sides.Item1}x{sides.Item2}"),
        };
        return request.IsTooLarge ? $"This emulator makes up to {SelfHostedRequest.FrameLimit} frames of up to {SelfHostedRequest.SideLimit} pixels a side." : null;
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.OpenAI;

namespace VideoEngines.Emulator.VllmOmni;

/// <summary>Reads and checks vLLM-Omni's form (self-hosted-openai-dialect.md B.1).</summary>
internal static partial class VllmSubmit
{
    private const string SecondsPattern = @"^[1-9]\d*$";
    private const string SizePattern = @"^\d+x\d+$";
    private const int DefaultRate = 24;

    private static readonly string[] References = ["input_reference", "image_reference", "video_reference"];
    private static readonly string[] Served = [SelfHosted.TextModel, SelfHosted.ImageModel, SelfHosted.BothModel];

    /// <summary>Null when an error was answered.</summary>
    public static async Task<SelfHostedRequest?> ReadAsync(Exchange exchange)
    {
        // A body that is no form has none of the declared fields.
        if (await MultipartForm.ReadAsync(exchange).ConfigureAwait(false) is not { } parts)
            return await RefuseAsync(exchange, SelfHostedIssue.Missing("prompt")).ConfigureAwait(false);
        var form = new SelfHostedForm(parts);
        var request = Read(form);
        if (form.Issue is { } issue)
            return await RefuseAsync(exchange, issue).ConfigureAwait(false);
        if (FindProblem(form, request!) is not { } problem)
            return request;
        await SelfHosted.WriteDetailAsync(exchange, 400, problem).ConfigureAwait(false);
        return null;
    }

    private static SelfHostedRequest? Read(SelfHostedForm form)
    {
        var prompt = form.Text("prompt");
        if (prompt is null)
            form.Note(SelfHostedIssue.Missing("prompt"));
        var seconds = form.Text("seconds");
        if (seconds is not null && !SecondsRegex().IsMatch(seconds))
            form.Note(SelfHostedIssue.Pattern("seconds", seconds, SecondsPattern));
        var size = form.Text("size");
        if (size is not null && SelfHosted.ParseSize(size) is null)
            form.Note(SelfHostedIssue.Pattern("size", size, SizePattern));
        var width = form.Whole("width", 1);
        var height = form.Whole("height", 1);
        var rate = form.Whole("fps", 1);
        var frames = form.Whole("num_frames", 1);
        form.Whole("seed");
        form.Whole("num_inference_steps", 1, 200);
        form.Real("guidance_scale", 0, 20);
        form.Real("guidance_scale_2", 0, 20);
        form.Real("true_cfg_scale", 0, 20);
        form.Real("boundary_ratio", 0, 1);
        form.Real("flow_shift");
        if (form.Issue is not null)
            return null;
        var sides = size is null ? (width ?? SelfHosted.DefaultWidth, height ?? SelfHosted.DefaultHeight) : SelfHosted.ParseSize(size)!.Value;
        var fps = rate ?? DefaultRate;
        return new SelfHostedRequest
        {
            Model = form.Text("model") ?? (Array.Exists(References, name => form.Text(name) is not null || form.File(name) is not null) ? SelfHosted.ImageModel : SelfHosted.TextModel),
            Prompt = prompt!,
            Width = sides.Item1,
            Height = sides.Item2,
            FramesPerSecond = fps,
            // One frame when nothing says how many, as documented.
            Frames = frames ?? (seconds is null ? 1 : (int)Math.Min(long.Parse(seconds, CultureInfo.InvariantCulture) * fps, int.MaxValue)),
            Seconds = seconds ?? "4",
            Size = size,
        };
    }

    private static string? FindProblem(SelfHostedForm form, SelfHostedRequest request)
    {
        if (!Served.Contains(request.Model))
            return $"Model mismatch: this server serves {string.Join(" and ", Served)}.";
        if (References.Count(name => form.Text(name) is not null || form.File(name) is not null) > 1)
            return $"{string.Join(", ", References)} are mutually exclusive.";
        if (form.Text("image_reference") is { } reference && ReferenceProblem(reference) is { } problem)
            return problem;
        if (form.File("input_reference") is { } file && ImageHeader.TypeOf(file.Bytes.Span) is null && file.ContentType?.StartsWith("video/", StringComparison.Ordinal) != true)
            return "input_reference is neither an image nor a video.";
        return request.IsTooLarge ? $"This emulator makes up to {SelfHostedRequest.FrameLimit} frames of up to {SelfHostedRequest.SideLimit} pixels a side." : null;
    }

    private static string? ReferenceProblem(string json)
    {
        try
        {
            using var reference = JsonDocument.Parse(json);
            if (reference.RootElement.ValueKind != JsonValueKind.Object)
                return "Invalid JSON in form field: expected dict.";
            if (reference.RootElement.TryGetProperty("file_id", out _))
                return "file_id references are not supported.";
            return reference.RootElement.TryGetProperty("image_url", out var url) && url.ValueKind == JsonValueKind.String && SelfHosted.IsAddressOrDataUri(url.GetString()!)
                ? null
                : "image_reference needs an image_url.";
        }
        catch (JsonException)
        {
            return "Invalid JSON in form field.";
        }
    }

    private static async Task<SelfHostedRequest?> RefuseAsync(Exchange exchange, SelfHostedIssue issue)
    {
        await SelfHosted.WriteInvalidAsync(exchange, issue).ConfigureAwait(false);
        return null;
    }

    [GeneratedRegex(SecondsPattern, RegexOptions.CultureInvariant)]
    private static partial Regex SecondsRegex();
}

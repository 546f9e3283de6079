using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using VideoEngines.Providers.ComfyUI.Wire;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>Requests to ComfyUI's wire. Pure.</summary>
internal static class ComfyUIRequestMapper
{
    private const string Folder = "videoengines";

    /// <exception cref="VideoSubmitRejectedException">The workflow cannot make this.</exception>
    public static WireCall Submit(SubmitInput input, ComfyUIWorkflows workflows, int framesPerSecond)
    {
        var graph = FindWorkflow(input, workflows).Fill(Values(input, framesPerSecond));
        var id = ComfyUIPromptId.Of(input.AttemptId);
        return WireCall.PostJson(
            "prompt",
            new ComfyUIPrompt { Prompt = graph, ClientId = id, PromptId = id, ExtraData = new ComfyUIExtraData { Attempt = input.AttemptId } },
            ComfyUIJsonContext.Default.ComfyUIPrompt,
            id);
    }

    /// <summary>Puts an image into the server's input folder, under a name that follows from its bytes: the same image again changes nothing.</summary>
    public static WireCall Upload(BytesVideoMedia image, string attemptId)
    {
        var type = image.ContentType.ToLowerInvariant();
        var name = Convert.ToHexStringLower(SHA256.HashData(image.Bytes.Span)) + Extension(type);
        return WireCall.PostForm(
            "upload/image",
            new MultipartBody(attemptId).Add("image", name, type, image.Bytes.Span).Add("type", "input").Add("subfolder", Folder).Add("overwrite", "true"));
    }

    public static WireCall Queue() => WireCall.Get("queue") with { ElidesLongStrings = true };

    public static WireCall History(string id) => WireCall.Get("history/" + Uri.EscapeDataString(id)) with { ElidesLongStrings = true };

    public static WireCall LatestHistory(int most) => WireCall.Get("history?max_items=" + most.ToString(CultureInfo.InvariantCulture)) with { ElidesLongStrings = true };

    /// <summary>Looks a job up in queue and history at once. Servers that know this call also take the ids that clients choose.</summary>
    public static WireCall Job(string id) => WireCall.Get("api/jobs/" + Uri.EscapeDataString(id)) with { ElidesLongStrings = true };

    /// <summary>Takes waiting jobs out of the queue, one for each id given.</summary>
    public static WireCall Dequeue(IReadOnlyList<string> ids) =>
        WireCall.PostJson("queue", new ComfyUIQueueChange(ids), ComfyUIJsonContext.Default.ComfyUIQueueChange) with { IsRepeatable = false };

    public static WireCall Interrupt(string id) =>
        WireCall.PostJson("interrupt", new ComfyUIInterrupt(id), ComfyUIJsonContext.Default.ComfyUIInterrupt) with { IsRepeatable = false };

    /// <summary>The web socket of the events that go to a client.</summary>
    public static WireCall Events(string clientId) => WireCall.Get("ws?clientId=" + Uri.EscapeDataString(clientId));

    public static WireCall View(string outputId) => WireCall.Get("view?" + outputId);

    private static ComfyUIWorkflow FindWorkflow(SubmitInput input, ComfyUIWorkflows workflows)
    {
        var name = ReadOptions(input).Workflow;
        ComfyUIWorkflow workflow;
        try
        {
            workflow = workflows.Find(name, input.Operation, input.Request.EndFrame is not null) ?? throw input.Invalid(name is null
                ? $"There is no workflow for {input.Operation}; add one to ComfyUI:Workflows under that name."
                : $"There is no workflow '{name}' in ComfyUI:Workflows.");
        }
        catch (FormatException exception)
        {
            throw Rejection.Invalid(input.Engine, exception.Message, exception);
        }

        return FindMissing(input, workflow) is { } missing
            ? throw input.Invalid($"The workflow has no placeholder {{{{{missing}}}}}, so it would ignore what the request asks for; add it to the workflow, or change the request.")
            : FindUnfilled(input.Request, workflow) is (not null, var member)
                ? throw input.Invalid($"The workflow needs an image for more than the request has; set {member}, or choose another workflow.")
                : workflow;
    }

    private static string? FindMissing(SubmitInput input, ComfyUIWorkflow workflow)
    {
        var request = input.Request;
        (string Name, bool IsAsked)[] demands =
        [
            (ComfyUIWorkflow.Prompt, input.Prompt is not null),
            (ComfyUIWorkflow.NegativePrompt, !string.IsNullOrWhiteSpace(request.NegativePrompt)),
            (ComfyUIWorkflow.Seed, request.Seed is not null),
            (ComfyUIWorkflow.Width, request.Resolution is not null || request.AspectRatio is not null),
            (ComfyUIWorkflow.Height, request.Resolution is not null || request.AspectRatio is not null),
            (ComfyUIWorkflow.Frames, request.Duration is not null),
            (ComfyUIWorkflow.FramesPerSecond, request.FramesPerSecond is not null),
            .. ComfyUIImages.Of(request).Select(static image => (image.Placeholder, true)),
        ];
        return demands.FirstOrDefault(demand => demand.IsAsked && !workflow.Has(demand.Name)).Name;
    }

    /// <summary>A placeholder for an image that the request has not: the server would look for a file without a name.</summary>
    private static (string? Placeholder, string? Member) FindUnfilled(VideoRequest request, ComfyUIWorkflow workflow)
    {
        var given = ComfyUIImages.Of(request).Select(static image => image.Placeholder).ToHashSet(StringComparer.Ordinal);
        return ComfyUIImages.Placeholders.FirstOrDefault(image => workflow.Has(image.Placeholder) && !given.Contains(image.Placeholder));
    }

    private static Dictionary<string, object> Values(SubmitInput input, int framesPerSecond)
    {
        var request = input.Request;
        if (request.FramesPerSecond is { } asked && asked != framesPerSecond)
        {
            throw input.Invalid($"The workflow saves {framesPerSecond} frames per second; remove FramesPerSecond, or change ComfyUI:FramesPerSecond and the workflow.");
        }

        var size = ComfyUISizes.Map(input);
        var seconds = input.Seconds ?? throw input.Invalid("The workflow needs a duration; set Duration.");
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [ComfyUIWorkflow.Prompt] = input.Prompt ?? string.Empty,
            [ComfyUIWorkflow.NegativePrompt] = request.NegativePrompt ?? string.Empty,
            [ComfyUIWorkflow.Seed] = request.Seed ?? ComfyUIPromptId.SeedOf(input.AttemptId),
            [ComfyUIWorkflow.Width] = (long)size.Width,
            [ComfyUIWorkflow.Height] = (long)size.Height,
            [ComfyUIWorkflow.Frames] = Frames(seconds, framesPerSecond),
            [ComfyUIWorkflow.FramesPerSecond] = (long)framesPerSecond,
            [ComfyUIWorkflow.Job] = ComfyUIPromptId.Of(input.AttemptId),
        };
        foreach (var (placeholder, member, image) in ComfyUIImages.Of(request))
        {
            values[placeholder] = ComfyUIImages.FileName(input, member, image);
        }

        return values;
    }

    /// <summary>Wan takes 4k + 1 frames (COMFY-SRC): the next such number from the seconds asked for.</summary>
    private static long Frames(decimal seconds, int framesPerSecond) => ((long)Math.Ceiling(seconds * framesPerSecond / 4) * 4) + 1;

    private static ComfyUIVideoOptions ReadOptions(SubmitInput input)
    {
        try
        {
            return input.Request.GetOptions<ComfyUIVideoOptions>() ?? new ComfyUIVideoOptions();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(input.Engine, $"The options '{ComfyUIVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; the one member is workflow, a name.", exception);
        }
    }

    private static string Extension(string contentType) => contentType switch
    {
        "image/jpeg" => ".jpg",
        "image/webp" => ".webp",
        "image/gif" => ".gif",
        _ => ".png",
    };
}

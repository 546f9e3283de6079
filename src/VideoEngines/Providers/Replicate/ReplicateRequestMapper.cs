using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoEngines.Providers.Replicate.Models;
using VideoEngines.Providers.Replicate.Wire;

namespace VideoEngines.Providers.Replicate;

/// <summary>Maps requests to predictions: the model's table says which inputs there are, the catalog has said already what they may hold. What no input can say is refused, never dropped.</summary>
internal static class ReplicateRequestMapper
{
    /// <summary>Maps a submit.</summary>
    /// <param name="submit">The request with what is known of the engine.</param>
    /// <param name="model">The model's inputs; null for the engine that runs any model.</param>
    /// <exception cref="VideoSubmitRejectedException">The model cannot make this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(in SubmitInput submit, ReplicateModel? model)
    {
        var options = ReadOptions(submit);
        if (model is null)
        {
            return ReplicateAnyMapper.MapSubmit(submit, options);
        }

        if (options is not null)
        {
            throw submit.Invalid($"The options '{ReplicateVideoOptions.Dialect}' are for the engine {ReplicateModels.Any} only; remove them, or submit there.");
        }

        if (FindUnsayable(submit, model) is { } problem)
        {
            throw submit.Invalid(problem);
        }

        var input = new JsonObject();
        AddText(input, submit, model);
        AddMedia(input, submit, model);
        AddSettings(input, submit, model);
        return Create(submit.WireModel, input);
    }

    public static WireCall MapStatus(string id) => WireCall.Get(Prediction(id));

    public static WireCall MapCancel(string id) => WireCall.Post(Prediction(id) + "/cancel");

    /// <summary>Maps the create call of a model that Replicate keeps running itself.</summary>
    public static WireCall Create(string model, JsonObject input) =>
        WireCall.PostJson($"models/{string.Join('/', model.Split('/').Select(Uri.EscapeDataString))}/predictions", new JsonObject { ["input"] = input }, ReplicateJsonContext.Default.JsonObject);

    /// <summary>Maps the create call of a version.</summary>
    public static WireCall CreateVersion(string version, JsonObject input) =>
        WireCall.PostJson("predictions", new JsonObject { ["version"] = version, ["input"] = input }, ReplicateJsonContext.Default.JsonObject);

    private static string Prediction(string id) => "predictions/" + Uri.EscapeDataString(id);

    private static ReplicateVideoOptions? ReadOptions(in SubmitInput submit)
    {
        try
        {
            return submit.Request.GetOptions<ReplicateVideoOptions>();
        }
        catch (JsonException exception)
        {
            throw submit.Invalid($"The options '{ReplicateVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; the members are model and input.", exception);
        }
    }

    private static string? FindUnsayable(in SubmitInput submit, ReplicateModel model)
    {
        var request = submit.Request;
        return request switch
        {
            { Seed: not null } when !model.HasSeed => "This model takes no seed; leave Seed unset.",
            { NegativePrompt.Length: > 0 } when model.NegativePrompt is null => "This model takes no negative prompt; remove NegativePrompt, and say in Prompt what to show instead.",
            { FramesPerSecond: { } rate } when !(submit.Capabilities.FrameRates?.Values is [var only] && only == rate) => "The frame rate cannot be chosen here; leave FramesPerSecond unset.",
            { DrivingAudio: not null } => "Driving audio is not taken; remove DrivingAudio.",
            { Count: not (null or 1) } => "One call makes one video; leave Count unset, or submit several requests.",
            { ReferenceVideos.Count: > 1 } when model.ReferenceVideos is null => "One reference video is taken; remove the others.",
            { ReferenceVideos.Count: > 0, SourceVideo: not null } when model.ReferenceVideos is null => "One video is taken; remove ReferenceVideos or SourceVideo.",
            { Resolution: { IsExact: true } size } when Shape(submit).ShortSide is null =>
                $"Replicate names sizes by class and ratio, and how many pixels those have here is not known; ask for a class such as 720p and an aspect ratio instead of {size}.",
            _ => submit.Seconds is { } seconds && seconds != decimal.Truncate(seconds)
                ? string.Create(CultureInfo.InvariantCulture, $"Clips last whole seconds, and {seconds} s was asked for; change Duration.")
                : null,
        };
    }

    private static void AddText(JsonObject input, in SubmitInput submit, ReplicateModel model)
    {
        if (!string.IsNullOrWhiteSpace(submit.Prompt))
        {
            input["prompt"] = submit.Prompt;
        }

        if (model.NegativePrompt is { } field && !string.IsNullOrWhiteSpace(submit.Request.NegativePrompt))
        {
            input[field] = submit.Request.NegativePrompt;
        }
    }

    private static void AddMedia(JsonObject input, in SubmitInput submit, ReplicateModel model)
    {
        var request = submit.Request;
        ReplicateMediaMapper.AddOne(input, submit, model.StartFrame, request.StartFrame, nameof(request.StartFrame));
        ReplicateMediaMapper.AddOne(input, submit, model.EndFrame, request.EndFrame, nameof(request.EndFrame));
        ReplicateMediaMapper.AddAll(input, submit, model.ReferenceImages, request.ReferenceImages, nameof(request.ReferenceImages));
        ReplicateMediaMapper.AddAll(input, submit, model.ReferenceAudio, request.ReferenceAudio, nameof(request.ReferenceAudio));
        if (model.ReferenceVideos is { } list)
        {
            ReplicateMediaMapper.AddAll(input, submit, list, request.ReferenceVideos, nameof(request.ReferenceVideos));
        }
        else
        {
            ReplicateMediaMapper.AddOne(input, submit, model.ReferenceVideo, request.ReferenceVideos.Count > 0 ? request.ReferenceVideos[0] : null, nameof(request.ReferenceVideos));
        }

        ReplicateMediaMapper.AddOne(input, submit, model.VideoKind is null ? null : model.ReferenceVideo, request.SourceVideo, nameof(request.SourceVideo));
        if (model.VideoKind is { } kind && TakesVideo(request))
        {
            input[kind] = request.SourceVideo is not null ? "base" : "feature";
        }
    }

    private static void AddSettings(JsonObject input, in SubmitInput submit, ReplicateModel model)
    {
        var request = submit.Request;
        var (shortSide, ratio) = Shape(submit);
        if (shortSide is { } lines)
        {
            if (model.Modes is { } modes)
            {
                input["mode"] = modes.GetValueOrDefault(lines) ?? throw submit.Invalid($"Replicate has no mode for {lines} lines; ask for one of {string.Join(", ", modes.Keys.Select(static key => $"{key}p"))}.");
            }
            else
            {
                input["resolution"] = lines == 2160 ? "4k" : FormattableString.Invariant($"{lines}p");
            }
        }

        if (ratio is { } shape)
        {
            input["aspect_ratio"] = AspectRatioNames.Of(shape);
        }

        // The length of an edited video is its own.
        if (request.SourceVideo is null && submit.Seconds is { } seconds)
        {
            input["duration"] = (int)seconds;
        }

        if ((request.GenerateAudio ?? submit.Capabilities.Audio.Default) is { } audible)
        {
            input[TakesVideo(request) && model.KeepSound is { } keep ? keep : "generate_audio"] = audible;
        }

        if (request.Seed is { } seed)
        {
            input["seed"] = seed;
        }
    }

    private static bool TakesVideo(VideoRequest request) => request.SourceVideo is not null || request.ReferenceVideos.Count > 0;

    private static (int? ShortSide, VideoAspectRatio? Ratio) Shape(in SubmitInput submit)
    {
        // Where the shape can follow the input, a default would crop it.
        var ratio = submit.Request.AspectRatio ?? (submit.Capabilities.AspectRatios is { FollowsInput: false } ratios ? ratios.Default : null);
        if (submit.Request.Resolution is not { } asked)
        {
            return (submit.Capabilities.Resolutions?.Default?.ShortSide, ratio);
        }

        if (!asked.IsExact)
        {
            return (asked.ShortSide, ratio);
        }

        foreach (var option in submit.Capabilities.Resolutions?.Values ?? [])
        {
            foreach (var (shape, size) in option.Sizes)
            {
                if (size.Width == asked.Width && size.Height == asked.Height)
                {
                    return (option.Name.ShortSide, shape);
                }
            }
        }

        var exact = new VideoAspectRatio(asked.Width!.Value, asked.Height!.Value);
        return exact == VideoAspectRatio.Landscape || exact == VideoAspectRatio.Portrait ? (asked.ShortSide, exact) : (null, null);
    }
}

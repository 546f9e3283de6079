using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.DashScope;

/// <summary>Checks a create body against its model and tells the first thing that is wrong, as DashScope does.</summary>
internal sealed class DashScopeValidator
{
    private readonly Exchange _exchange;
    private readonly DashScopeModel _model;
    private readonly DashScopeUploads _uploads;
    private readonly JsonElement _input;
    private readonly JsonElement _parameters;

    private DashScopeValidator(Exchange exchange, DashScopeModel model, JsonElement input, JsonElement parameters)
    {
        _exchange = exchange;
        _model = model;
        _uploads = DashScopeUploads.Of(exchange.State);
        _input = input;
        _parameters = parameters;
    }

    /// <exception cref="DashScopeRefusal">The request is not valid.</exception>
    public static DashScopeRequest Check(Exchange exchange, string path, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new DashScopeRefusal("The body must be a JSON object.");
        var name = DashScopeValues.Text(body, "model") ?? throw new DashScopeRefusal("model is required.");
        var model = DashScopeModel.Find(name) ?? throw new DashScopeRefusal("Model not exist.", 404, "ModelNotFound");
        if (model.IsPortrait != (path == DashScopeApi.PortraitPath))
            throw new DashScopeRefusal("url error, please check url!");
        DashScopeValues.RefuseOthers(body, ["model", "input", "parameters"], string.Empty);
        if (!body.TryGetProperty("input", out var input) || input.ValueKind != JsonValueKind.Object)
            throw new DashScopeRefusal("input is required.", code: "BadRequest.EmptyInput");
        if (!body.TryGetProperty("parameters", out var parameters))
            parameters = JsonElement.Parse("{}");
        else if (parameters.ValueKind != JsonValueKind.Object)
            throw new DashScopeRefusal("parameters must be an object.");
        return new DashScopeValidator(exchange, model with { Name = name }, input, parameters).CheckAll();
    }

    private DashScopeRequest CheckAll()
    {
        DashScopeValues.RefuseOthers(_input, _model.Inputs, "input.");
        DashScopeValues.RefuseOthers(_parameters, _model.Parameters, "parameters.");
        foreach (var required in _model.Required)
        {
            if (!_input.TryGetProperty(required, out var value) || value is { ValueKind: JsonValueKind.String } && value.GetString()!.Length == 0)
                throw new DashScopeRefusal($"input.{required} is required.", code: "BadRequest.EmptyInput");
        }

        var prompt = DashScopeValues.Text(_input, "prompt");
        if (DashScopeValues.Text(_input, "negative_prompt") is { Length: > 500 })
            throw new DashScopeRefusal("input.negative_prompt must have at most 500 characters.");
        var references = CheckInputs(prompt);
        var extends = DashScopeValues.Flag(_parameters, "prompt_extend") ?? true;
        CheckParameters(extends);
        var (seconds, inputSeconds) = CheckLength(references);
        return Frame() with
        {
            Seconds = seconds,
            InputSeconds = inputSeconds,
            Audio = HasSound(),
            Mode = DashScopeValues.Text(_parameters, "mode"),
            Prompt = prompt,
            ActualPrompt = prompt is not null && extends ? prompt + ", cinematic light, rich detail" : prompt,
        };
    }

    private List<(string Type, string Url)> CheckInputs(string? prompt)
    {
        var inputs = new List<(string Type, string Url)>();
        foreach (var name in (string[])["img_url", "audio_url", "image_url", "video_url"])
        {
            if (DashScopeValues.Text(_input, name) is { } url)
                inputs.Add((name, url));
        }

        if (_input.TryGetProperty("reference_urls", out var references))
            inputs.AddRange(DashScopeValues.Texts(references, "input.reference_urls").Select(static url => (IsVideo(url) ? "reference_video" : "reference_image", url)));
        if (_input.TryGetProperty("media", out var media))
            inputs.AddRange(DashScopeValues.Media(media, _model.Media));
        foreach (var (type, url) in inputs)
            CheckAddress(type, url);
        CheckCounts(inputs);
        if (_model.IsWan30 && prompt is null && inputs.Count == 0)
            throw new DashScopeRefusal("input.prompt is required.", code: "BadRequest.EmptyInput");
        return inputs;
    }

    /// <summary>Images may be data URIs except for portraits and the references of 2.6; sounds and videos are addresses or temporary files.</summary>
    private void CheckAddress(string type, string url)
    {
        var isImage = type is "img_url" or "first_frame" or "last_frame" or "reference_image";
        if (url.StartsWith("data:", StringComparison.Ordinal))
        {
            if (!isImage || _model.IsPortrait || _model.Inputs.Contains("reference_urls"))
                throw new DashScopeRefusal($"{type}: url error, please check url!");
            DashScopeValues.CheckDataUri(type, url);
        }
        else if (url.StartsWith(DashScopeUploads.Scheme, StringComparison.Ordinal))
        {
            if (_exchange.Http.Request.Headers["X-DashScope-OssResourceResolve"].ToString() != "enable")
                throw new DashScopeRefusal($"{type}: url error, please check url!");
            if (_uploads.Find(url)?.Model != _model.Name)
                throw new DashScopeRefusal($"{type}: the temporary file does not exist or belongs to another model.");
        }
        else if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new DashScopeRefusal($"{type}: url error, please check url!");
        }
    }

    private void CheckCounts(List<(string Type, string Url)> inputs)
    {
        int Count(string type) => inputs.Count(input => input.Type == type);
        foreach (var single in (string[])["first_frame", "last_frame", "first_clip", "driving_audio", "video", "file", "link"])
        {
            if (Count(single) > 1)
                throw new DashScopeRefusal($"input.media has more than one {single}.");
        }

        var references = inputs.Count(static input => input.Type.StartsWith("reference", StringComparison.Ordinal) || input.Type is "file" or "link");
        if (_model.MostReferences is { } most && (references == 0 || references > most || Count("reference_video") > 3))
            throw new DashScopeRefusal($"input.reference_urls must have 1 to {most} items, of them at most 3 videos.");
        if (_model.Name.Contains("-i2v", StringComparison.Ordinal) && _model.Media.Length > 0 && Count("first_frame") + Count("first_clip") != 1)
            throw new DashScopeRefusal("input.media needs a first_frame or a first_clip.");
        if (_model.Media.Contains("video") && Count("video") != 1)
            throw new DashScopeRefusal("input.media needs one video.");
        if (_model.Media.Contains("video") && Count("reference_image") > 3)
            throw new DashScopeRefusal("input.media has more than 3 reference_image.");
        if (_model.LongestWithReferenceVideo is not null && references == 0)
            throw new DashScopeRefusal("input.media needs a reference_image or a reference_video.");
        if (!_model.IsWan30)
            return;
        if (references > 0 && Count("first_frame") + Count("last_frame") > 0)
            throw new DashScopeRefusal("first_frame and last_frame cannot be mixed with references.");
        if (Count("reference_image") > 10 || Count("reference_video") > 5 || Count("reference_audio") > 5)
            throw new DashScopeRefusal("input.media has more than 10 images, 5 videos or 5 sounds.");
    }

    private void CheckParameters(bool extends)
    {
        DashScopeValues.Choice(_parameters, "size", _model.Sizes);
        DashScopeValues.Choice(_parameters, "resolution", _model.Classes);
        DashScopeValues.Choice(_parameters, "ratio", _model.Ratios);
        DashScopeValues.Choice(_parameters, "audio_setting", ["auto", "origin"]);
        DashScopeValues.Choice(_parameters, "mode", ["wan-std", "wan-pro"]);
        var shots = DashScopeValues.Choice(_parameters, "shot_type", ["single", "multi"]);
        if (shots == "multi" && !extends)
            throw new DashScopeRefusal("parameters.shot_type multi needs prompt_extend.");
        if (_model.IsAnimate && DashScopeValues.Text(_parameters, "mode") is null)
            throw new DashScopeRefusal("parameters.mode is required.", code: "BadRequest.EmptyParameters");
        if (DashScopeValues.Integer(_parameters, "seed") is < 0 or > int.MaxValue)
            throw new DashScopeRefusal("parameters.seed must be between 0 and 2147483647.");
        foreach (var flag in (string[])["watermark", "audio", "check_image"])
            _ = DashScopeValues.Flag(_parameters, flag);
    }

    private (decimal Seconds, decimal InputSeconds) CheckLength(List<(string Type, string Url)> inputs)
    {
        decimal Length(string type, decimal otherwise) => inputs.Where(input => input.Type == type).Sum(input => DashScopeMediaLength.Of(input.Url, _uploads, otherwise));
        var asked = DashScopeValues.Integer(_parameters, "duration");
        if (_model.IsAnimate)
            return (Length("video_url", DashScopeMediaLength.Footage), 0);
        if (_model.IsPortrait)
            return Length("audio_url", DashScopeMediaLength.Voice) is var voice and < 20 ? (voice, 0) : throw new DashScopeRefusal("The audio must be shorter than 20 seconds.");
        var footage = Length("video", DashScopeMediaLength.Footage);
        if (_model.FollowsInput && asked is null or 0)
            return (footage, footage);
        var hasVideo = inputs.Exists(static input => input.Type == "reference_video");
        var longest = hasVideo ? _model.LongestWithReferenceVideo ?? _model.LongestSeconds : _model.LongestSeconds;
        if (asked is { } seconds && (seconds < _model.ShortestSeconds || seconds > longest))
            throw new DashScopeRefusal($"parameters.duration must be between {_model.ShortestSeconds} and {longest}.");
        var output = asked ?? 5;
        var referenced = Length("reference_video", DashScopeMediaLength.ReferenceVideo);
        if (_model.IsWan30 && output + referenced > 30)
            throw new DashScopeRefusal("Input and output videos must have at most 30 seconds together.");
        return (output, _model.MostBilledInputSeconds is { } most ? Math.Min(referenced, most) : referenced + footage);
    }

    private DashScopeRequest Frame()
    {
        var size = DashScopeValues.Text(_parameters, "size") ?? (_model.Sizes.Length > 0 ? "1920*1080" : null);
        var ratio = DashScopeValues.Text(_parameters, "ratio");
        var name = size is not null ? DashScopeSizes.ClassOf(size) : DashScopeValues.Text(_parameters, "resolution") ?? _model.DefaultClass;
        var (width, height) = _model.IsAnimate ? (1280, 720) : size is not null ? DashScopeSizes.Parse(size) : DashScopeSizes.Of(_model, name, ratio);
        return new DashScopeRequest { Model = _model, Width = width, Height = height, Class = _model.IsAnimate ? null : name, Ratio = ratio, Size = size, Seconds = 0 };
    }

    /// <summary>Animate does not document its sound; here it has none.</summary>
    private bool HasSound() => !_model.IsAnimate && (DashScopeValues.Flag(_parameters, "audio") ?? true);

    private static bool IsVideo(string url)
    {
        var path = url.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        return path.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".mov", StringComparison.OrdinalIgnoreCase);
    }
}

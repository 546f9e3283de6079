using System.Globalization;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Ltx;

/// <summary>Checks a body against its endpoint and model (ltx.md d.1, d.2).</summary>
internal static class LtxValidator
{
    private const int LongestPrompt = 5000;
    private const decimal MostFrames = 505;
    private const decimal AutomaticSeconds = 8;

    private static readonly string[] Camera = ["dolly_in", "dolly_out", "dolly_left", "dolly_right", "jib_up", "jib_down", "static", "focus_shift"];
    private static readonly string[] EditSizes = ["1920x1080", "1080x1920"];
    private static readonly string[] ReframeSizes = ["720x720", "1080x1080", "720x900", "1080x1350", "900x720", "1350x1080", "720x1280", "1080x1920", "1280x720", "1920x1080"];

    /// <exception cref="LtxProblem">The body is refused.</exception>
    public static LtxRequest Check(JsonElement root, string endpoint, LtxUploads uploads, bool retired)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new LtxProblem("The body must be a JSON object");
        var body = new LtxBody(root, uploads);
        var request = endpoint switch
        {
            LtxModel.AudioToVideo => Audio(body, retired),
            LtxModel.Retake => Retake(body, retired),
            LtxModel.Extend => Extend(body, retired),
            LtxModel.Reframe => Reframe(body),
            LtxModel.Hdr => throw new LtxProblem("This emulator renders MP4 only, no EXR frames"),
            _ => Generate(body, endpoint, retired),
        };
        body.Done();
        return request;
    }

    private static LtxRequest Generate(LtxBody body, string endpoint, bool retired)
    {
        body.Text("prompt", required: true, LongestPrompt);
        var model = Model(body, endpoint, retired, null);
        var last = false;
        if (endpoint == LtxModel.ImageToVideo)
        {
            body.Media("image_uri", image: true, required: true);
            last = body.Media("last_frame_uri", image: true) is not null;
            if (last && !model.LastFrame)
                throw new LtxProblem($"last_frame_uri is not supported by {model.Name}");
        }

        var (width, height) = Size(body.Text("resolution", required: true)!, model);
        var rate = body.Whole("fps") ?? 24;
        if (!model.Rates.Contains(rate))
            throw new LtxProblem($"fps must be one of {string.Join(", ", model.Rates)}");
        var audio = body.Flag("generate_audio") ?? true;
        body.Word("camera_motion", Camera);
        return new LtxRequest(endpoint, model.Name, width, height, Duration(body, model, Math.Min(width, height), rate, last)) { FramesPerSecond = rate, Audio = audio };
    }

    private static decimal Duration(LtxBody body, LtxModel model, int side, int rate, bool last)
    {
        if (!body.Names("duration"))
            throw new LtxProblem("duration is required");
        if (body.Whole("duration") is not { } seconds)
        {
            return model.ChoosesDuration && !last ? AutomaticSeconds : throw new LtxProblem(last ? "Automatic duration cannot be combined with last_frame_uri" : "duration is required");
        }

        var longest = model.LongestClip(side, rate);
        return seconds is >= 6 && seconds <= longest && seconds % 2 == 0
            ? seconds
            : throw new LtxProblem($"duration must be one of {string.Join(", ", Enumerable.Range(3, (longest / 2) - 2).Select(static half => half * 2))}");
    }

    private static LtxRequest Audio(LtxBody body, bool retired)
    {
        var model = Model(body, LtxModel.AudioToVideo, retired, "ltx-2-3-pro");
        var seconds = MediaLength.SecondsOf(body.Media("audio_uri", image: false, required: true)!);
        var image = body.Media("image_uri", image: true);
        var prompt = body.Text("prompt", longest: LongestPrompt);
        if (image is null && string.IsNullOrEmpty(prompt))
            throw new LtxProblem("prompt or image_uri is required");
        if (body.Media("last_frame_uri", image: true) is not null && image is null)
            throw new LtxProblem("last_frame_uri requires image_uri");
        body.Number("guidance_scale");
        var rate = body.Whole("fps") ?? 24;
        body.Word("camera_motion", Camera);
        var (width, height) = body.Text("resolution") is { } asked ? Size(asked, model) : (1920, 1080);
        var longest = Math.Min(width, height) > 1080 ? 10 : model.LongestAudio;
        return seconds >= 2 && seconds <= longest
            ? new LtxRequest(LtxModel.AudioToVideo, model.Name, width, height, seconds) { FramesPerSecond = rate, InputSeconds = seconds }
            : throw new LtxProblem($"The audio must last 2 to {longest} seconds");
    }

    private static LtxRequest Retake(LtxBody body, bool retired)
    {
        var model = Model(body, LtxModel.Retake, retired, "ltx-2-3-pro");
        var seconds = MediaLength.SecondsOf(body.Media("video_uri", image: false, required: true)!);
        body.Text("prompt", longest: LongestPrompt);
        if (body.Number("start_time", required: true) < 0)
            throw new LtxProblem("start_time must be at least 0");
        if (body.Number("duration", required: true) < 2)
            throw new LtxProblem("duration must be at least 2");
        body.Word("mode", ["replace_audio", "replace_video", "replace_audio_and_video"]);
        var (width, height) = Pixels(body.Word("resolution", EditSizes) ?? EditSizes[0]);
        return new LtxRequest(LtxModel.Retake, model.Name, width, height, seconds) { InputSeconds = seconds };
    }

    private static LtxRequest Extend(LtxBody body, bool retired)
    {
        var model = Model(body, LtxModel.Extend, retired, "ltx-2-3-pro");
        var seconds = MediaLength.SecondsOf(body.Media("video_uri", image: false, required: true)!);
        body.Text("prompt", longest: LongestPrompt);
        body.Word("mode", ["start", "end"]);
        if (body.Number("duration", required: true) is not ({ } more and >= 2 and <= 20))
            throw new LtxProblem("duration must be between 2 and 20");
        var most = Math.Min(20, (MostFrames / 24) - more);
        var context = body.Number("context") ?? Math.Min(seconds, most);
        if (context > most)
            throw new LtxProblem("context and duration must not exceed 505 frames");
        return new LtxRequest(LtxModel.Extend, model.Name, 1920, 1080, seconds + more) { InputSeconds = context + more };
    }

    private static LtxRequest Reframe(LtxBody body)
    {
        // A model is ignored here since 2026-09-23.
        body.Text("model");
        var seconds = MediaLength.SecondsOf(body.Media("video_uri", image: false, required: true)!);
        var (width, height) = Pixels(body.Word("resolution", ReframeSizes, required: true)!);
        return seconds <= 60 ? new LtxRequest(LtxModel.Reframe, "ltx-2-3-pro", width, height, seconds) { InputSeconds = seconds } : throw new LtxProblem("The video must last at most 60 seconds");
    }

    private static LtxModel Model(LtxBody body, string endpoint, bool retired, string? standard)
    {
        var offered = LtxModel.All.Where(model => model.Endpoints.Contains(endpoint) && (retired || !model.Retired)).ToList();
        var name = body.Text("model", required: standard is null) ?? standard;
        return offered.Find(model => model.Name == name) ?? throw new LtxProblem($"model must be one of {string.Join(", ", offered.Select(static model => model.Name))}");
    }

    private static (int Width, int Height) Size(string text, LtxModel model)
    {
        var allowed = model.Sides.SelectMany(static side => new[] { $"{side * 16 / 9}x{side}", $"{side}x{side * 16 / 9}" }).ToList();
        return allowed.Contains(text) ? Pixels(text) : throw new LtxProblem($"resolution must be one of {string.Join(", ", allowed)}");
    }

    private static (int Width, int Height) Pixels(string text)
    {
        var sides = text.Split('x');
        return (int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture));
    }
}

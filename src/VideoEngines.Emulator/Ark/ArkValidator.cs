using System.Text.Json;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Ark;

/// <summary>Checks a create body as strictly as the provider: unknown members and bad values are refused (seedance-ark.md b.3).</summary>
internal static class ArkValidator
{
    private const long LargestSeed = uint.MaxValue;

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "model", "content", "callback_url", "return_last_frame", "service_tier", "execution_expires_after", "priority", "generate_audio", "draft", "tools", "safety_identifier", "resolution",
        "ratio", "duration", "frames", "seed", "camera_fixed", "watermark", "output_format", "omni_reference_task_type",
    };

    public static ArkProblem? Check(JsonElement body, JobStore jobs, out ArkRequest? request)
    {
        request = null;
        if (body.ValueKind != JsonValueKind.Object)
            return ArkProblem.Invalid("body", "an object is expected");
        foreach (var member in body.EnumerateObject())
        {
            if (!Members.Contains(member.Name))
                return ArkProblem.Invalid(member.Name, "it is not known");
        }

        if (Text(body, "model") is not { } modelId || ArkModel.Find(modelId) is not { } model)
            return ArkProblem.Missing("model");
        if (ArkContents.Check(body, model, out var contents) is { } problem)
            return problem;
        return CheckTypes(body) ?? CheckModel(body, model, contents!) ?? Build(body, model, modelId, contents!, jobs, out request);
    }

    private static ArkProblem? CheckTypes(JsonElement body)
    {
        foreach (var name in (ReadOnlySpan<string>)["return_last_frame", "generate_audio", "draft", "camera_fixed", "watermark"])
        {
            if (body.TryGetProperty(name, out var flag) && flag.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                return ArkProblem.Invalid(name, "true or false is expected");
        }

        if (body.TryGetProperty("seed", out var seed) && (!seed.TryGetInt64Safe(out var number) || number is < -1 or > LargestSeed))
            return ArkProblem.Invalid("seed", $"an integer from -1 to {LargestSeed} is expected");
        if (body.TryGetProperty("execution_expires_after", out var expiry) && (!expiry.TryGetInt64Safe(out var seconds) || seconds is < 3600 or > 259200))
            return ArkProblem.Invalid("execution_expires_after", "an integer from 3600 to 259200 is expected");
        if (body.TryGetProperty("safety_identifier", out var name64) && (name64.ValueKind != JsonValueKind.String || name64.GetString()!.Length > 64))
            return ArkProblem.Invalid("safety_identifier", "a string of at most 64 characters is expected");
        return body.TryGetProperty("callback_url", out _) && Address(body) is null ? ArkProblem.Invalid("callback_url", "an http address is expected") : null;
    }

    private static ArkProblem? CheckModel(JsonElement body, ArkModel model, ArkContents contents)
    {
        if (body.TryGetProperty("resolution", out _) && (Text(body, "resolution") is not { } resolution || !model.Resolutions.Contains(resolution)))
            return ArkProblem.Invalid("resolution", $"it is not valid for model {model.Name}");
        if (body.TryGetProperty("ratio", out _) && (Text(body, "ratio") is not { } ratio || (ratio != "adaptive" && !ArkSizes.Ratios.Contains(ratio))))
            return ArkProblem.Invalid("ratio", $"one of {string.Join(", ", ArkSizes.Ratios)}, adaptive is expected");
        if (model.ChoosesFormat && contents.HasFrame && Text(body, "ratio") is not (null or "adaptive"))
            return new ArkProblem("InvalidParameter.TaskTypeConstraint", "The ratio cannot be set together with a first frame.", "ratio");
        if (body.TryGetProperty("duration", out var duration) && (!duration.TryGetInt64Safe(out var seconds) || !((seconds == -1 && !model.TakesFrames) || (seconds >= model.MinSeconds && seconds <= model.MaxSeconds))))
            return ArkProblem.Invalid("duration", $"an integer from {model.MinSeconds} to {model.MaxSeconds} is expected");
        if (body.TryGetProperty("frames", out var frames) && (!model.TakesFrames || !frames.TryGetInt64Safe(out var count) || count is < 29 or > 289 || (count - 25) % 4 != 0))
            return ArkProblem.Invalid("frames", "it is not valid for this model");
        if (body.TryGetProperty("generate_audio", out _) && !model.HasAudio)
            return ArkProblem.Invalid("generate_audio", $"it is not supported by model {model.Name}");
        if (Flag(body, "camera_fixed") is not null && !model.FixesCamera)
            return ArkProblem.Invalid("camera_fixed", $"it is not supported by model {model.Name}");
        if (body.TryGetProperty("service_tier", out _) && Text(body, "service_tier") is var tier && (tier is not ("default" or "flex") || (tier == "flex" && !model.HasFlex)))
            return ArkProblem.Invalid("service_tier", $"it is not supported by model {model.Name}");
        if (body.TryGetProperty("output_format", out _) && (!model.ChoosesFormat || Text(body, "output_format") is not ("mp4" or "mov")))
            return ArkProblem.Invalid("output_format", $"it is not supported by model {model.Name}");
        if (body.TryGetProperty("omni_reference_task_type", out _) && (!model.ChoosesFormat || Text(body, "omni_reference_task_type") is not ("auto" or "reference" or "edit" or "extend")))
            return ArkProblem.Invalid("omni_reference_task_type", $"it is not supported by model {model.Name}");
        return CheckDraft(body, model, contents);
    }

    private static ArkProblem? CheckDraft(JsonElement body, ArkModel model, ArkContents contents)
    {
        var draft = Flag(body, "draft");
        if (draft is null && contents.DraftTaskId is null)
            return null;
        if (!model.Drafts)
            return ArkProblem.Invalid("draft", $"it is not supported by model {model.Name}");
        if (draft != true)
            return null;
        return contents.DraftTaskId is not null ? ArkProblem.Invalid("draft", "a draft cannot be made from a draft")
            : Text(body, "resolution") is not (null or "480p") ? ArkProblem.Invalid("resolution", "drafts are 480p")
            : Flag(body, "return_last_frame") == true ? ArkProblem.Invalid("return_last_frame", "drafts have no last frame")
            : Text(body, "service_tier") == "flex" ? ArkProblem.Invalid("service_tier", "drafts are made online only")
            : null;
    }

    private static ArkProblem? Build(JsonElement body, ArkModel model, string modelId, ArkContents contents, JobStore jobs, out ArkRequest? request)
    {
        request = null;
        ArkRequest? draft = null;
        if (contents.DraftTaskId is { } draftId)
        {
            draft = (jobs.Find(ArkProvider.Prefix, draftId)?.Spec.Details as ArkTaskDetails)?.Request;
            if (draft is not { Draft: true } || draft.Model != model)
                return ArkProblem.Invalid("content", "the draft task does not exist, or is none of this model");
        }

        var isDraft = Flag(body, "draft") == true;
        var ratio = Text(body, "ratio") is { } asked and not "adaptive" ? asked : contents.FrameRatio ?? "16:9";
        request = new ArkRequest
        {
            Model = model,
            ModelId = modelId,
            Resolution = Text(body, "resolution") ?? (isDraft ? "480p" : model.DefaultResolution),
            Ratio = draft?.Ratio ?? ratio,
            Seconds = draft?.Seconds ?? Seconds(body),
            InputSeconds = draft?.InputSeconds ?? contents.Videos * ArkContents.SecondsOfVideo,
            Audio = draft?.Audio ?? (model.HasAudio && Flag(body, "generate_audio") != false),
            Seed = draft?.Seed ?? (body.TryGetProperty("seed", out var seed) && seed.GetInt64() >= 0 ? seed.GetInt64() : 33608),
            Draft = isDraft,
            DraftTaskId = contents.DraftTaskId,
            ServiceTier = Text(body, "service_tier") ?? "default",
            ExpiresAfter = body.TryGetProperty("execution_expires_after", out var expiry) ? expiry.GetInt32() : 172800,
            ReturnLastFrame = Flag(body, "return_last_frame") == true,
            Watermark = Flag(body, "watermark") == true,
            SafetyIdentifier = Text(body, "safety_identifier"),
            CallbackUrl = Address(body),
        };
        return null;
    }

    private static int Seconds(JsonElement body)
    {
        const int standard = 5;
        if (body.TryGetProperty("frames", out var frames))
            return (int)Math.Ceiling(frames.GetInt32() / 24d);
        return body.TryGetProperty("duration", out var duration) && duration.GetInt32() > 0 ? duration.GetInt32() : standard;
    }

    private static Uri? Address(JsonElement body) =>
        Uri.TryCreate(Text(body, "callback_url"), UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address : null;

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool? Flag(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) ? value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null } : null;

    private static bool TryGetInt64Safe(this JsonElement element, out long number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out number);
    }
}

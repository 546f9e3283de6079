using System.Text.Json;

namespace VideoEngines.Emulator.Google;

/// <summary>Checks the body of <c>:predictLongRunning</c> (google-veo.md C.1, C.2 and C.3).</summary>
internal static class VeoValidator
{
    private const int DefaultSeconds = 8;
    private const int ExtensionSeconds = 7;

    /// <summary>Reads a request; null with the first problem.</summary>
    public static VeoRequest? Read(JsonElement body, VeoModel model, bool isVertex, Func<string, bool> isFile, out string? problem)
    {
        var problems = new VeoProblems();
        var request = body.ValueKind == JsonValueKind.Object ? Read(new VeoFields(body, string.Empty, problems), model, isVertex, isFile) : null;
        problem = problems.First ?? (request is null ? "Invalid JSON payload received. Unexpected token." : null);
        return problem is null ? request : null;
    }

    private static VeoRequest? Read(VeoFields root, VeoModel model, bool isVertex, Func<string, bool> isFile)
    {
        var instances = root.Objects("instances");
        var parameters = root.Object("parameters");
        root.Object(isVertex ? "labels" : "webhookConfig");
        root.Done();
        if (instances.Count != 1)
        {
            root.Problem("Exactly one instance is expected.");
            return null;
        }

        var kind = CheckInstance(instances[0], model, isVertex, isFile);
        return ReadParameters(parameters ?? new VeoFields(JsonDocument.Parse("{}").RootElement, "parameters", new VeoProblems()), model, isVertex, kind);
    }

    private static VeoKind CheckInstance(VeoFields instance, VeoModel model, bool isVertex, Func<string, bool> isFile)
    {
        var hasPrompt = !string.IsNullOrWhiteSpace(instance.Text("prompt"));
        var image = instance.Object("image");
        var last = instance.Object("lastFrame");
        var video = instance.Object("video");
        var references = instance.Objects("referenceImages");
        instance.Done();
        if (image is not null)
            VeoMediaCheck.Image(image, isVertex);
        if (last is not null)
            VeoMediaCheck.Image(last, isVertex);
        if (video is not null)
            VeoMediaCheck.Video(video, isVertex, isFile);
        CheckReferences(instance, references, model, isVertex);
        if (image is not null && !model.TakesImage)
            instance.Problem("`image` isn't supported by this model.");
        if (last is not null && (!model.TakesLastFrame || image is null))
            instance.Problem(image is null ? "`lastFrame` needs `image`." : "`lastFrame` isn't supported by this model.");
        if (video is not null && (!model.Extends || image is not null || last is not null))
            instance.Problem(model.Extends ? "`video` cannot be combined with `image` or `lastFrame`." : "`video` isn't supported by this model.");
        if (references.Count > 0 && (!model.TakesReferences || image is not null || last is not null || video is not null || !hasPrompt))
            instance.Problem(model.TakesReferences ? "`referenceImages` need a prompt and cannot be combined with `image`, `lastFrame` or `video`." : "`referenceImages` isn't supported by this model.");
        if (!hasPrompt && image is null && video is null)
            instance.Problem("A prompt is required for text to video.");
        return video is not null ? VeoKind.Extension : references.Count > 0 ? VeoKind.References : VeoKind.Other;
    }

    private static void CheckReferences(VeoFields instance, IReadOnlyList<VeoFields> references, VeoModel model, bool isVertex)
    {
        var styles = 0;
        foreach (var reference in references)
        {
            if (reference.Object("image") is { } image)
                VeoMediaCheck.Image(image, isVertex);
            else
                reference.Problem($"{reference.Where("image")} is required.");
            styles += reference.Word("referenceType", "asset", "style") == "style" ? 1 : 0;
            if (!reference.Has("referenceType"))
                reference.Problem($"{reference.Where("referenceType")} is required.");
            reference.Done();
        }

        if (styles > 0 && (!model.TakesStyle || references.Count > 1))
            instance.Problem("Reference images of type style are not supported by this model, or there is more than one.");
        else if (references.Count > 3)
            instance.Problem("At most 3 reference images are supported.");
    }

    private static VeoRequest ReadParameters(VeoFields parameters, VeoModel model, bool isVertex, VeoKind kind)
    {
        var count = parameters.Whole("sampleCount", 1, 4) ?? 1;
        var seconds = ReadSeconds(parameters, model, kind);
        var portrait = parameters.Word("aspectRatio", "16:9", "9:16") == "9:16";
        var resolution = parameters.Word("resolution", [.. model.Resolutions]) ?? "720p";
        if (kind == VeoKind.Extension && resolution != "720p")
            parameters.Problem("Videos are extended at 720p only.");
        parameters.Word("personGeneration", "dont_allow", "allow_adult", "allow_all");
        parameters.Text("negativePrompt");
        parameters.Flag("enhancePrompt");
        if (!isVertex)
        {
            parameters.Unsupported("seed", "fps", "generateAudio", "storageUri", "pubsubTopic", "mask", "compressionQuality", "labels", "resizeMode");
            parameters.Done();
            return new VeoRequest(model, seconds, resolution, portrait, model.HasSound, (int)count, null, kind == VeoKind.Extension);
        }

        parameters.Whole("seed", 0, uint.MaxValue);
        parameters.Whole("fps", 24, 24);
        parameters.Text("pubsubTopic");
        parameters.Word("compressionQuality", "optimized", "lossless");
        parameters.Word("resizeMode", "crop", "pad");
        var sound = parameters.Flag("generateAudio");
        if (sound == true && !model.HasSound)
            parameters.Problem("`generateAudio` isn't supported by this model.");
        var storage = parameters.Text("storageUri");
        if (storage is not null && (!storage.StartsWith("gs://", StringComparison.Ordinal) || storage.Length < 6))
            parameters.Problem("storageUri must be a Cloud Storage address that starts with gs://.");
        parameters.Done();
        return new VeoRequest(model, seconds, resolution, portrait, sound ?? model.HasSound, (int)count, storage, kind == VeoKind.Extension);
    }

    private static int ReadSeconds(VeoFields parameters, VeoModel model, VeoKind kind)
    {
        var allowed = kind switch { VeoKind.Extension => [ExtensionSeconds], VeoKind.References => [DefaultSeconds], _ => model.Seconds };
        var asked = parameters.Whole("durationSeconds", 1, 60);
        if (asked is { } seconds && !allowed.Contains((int)seconds))
            parameters.Problem($"Unsupported output video duration {seconds} seconds, supported durations are [{string.Join(",", allowed)}] for this request.");
        return (int)(asked ?? allowed[^1]);
    }

    private enum VeoKind
    {
        Other,
        References,
        Extension,
    }
}

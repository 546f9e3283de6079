using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace VideoEngines.Providers.Replicate;

/// <summary>Maps requests for any model: the inputs are the caller's, and of the request only the prompt is added.</summary>
internal static partial class ReplicateAnyMapper
{
    /// <exception cref="VideoSubmitRejectedException">The options are missing or malformed, or the request asks for more than a prompt.</exception>
    public static WireCall MapSubmit(in SubmitInput submit, ReplicateVideoOptions? options)
    {
        if (FindMore(submit.Request) is { } member)
        {
            throw submit.Invalid($"The inputs of any model are not known here, so of the request only Prompt is sent; leave {member} unset, and put it into ReplicateVideoOptions.Input.");
        }

        if (options?.Model is not { } model || Slug().Match(model) is not { Success: true } slug)
        {
            throw submit.Invalid("Set ReplicateVideoOptions.Model to the model to run, as owner/name or owner/name:version.");
        }

        if (options.Input is { ValueKind: not JsonValueKind.Object })
        {
            throw submit.Invalid("ReplicateVideoOptions.Input must be a JSON object with the model's inputs.");
        }

        var input = options.Input is { } given ? JsonObject.Create(given)! : [];
        if (!string.IsNullOrWhiteSpace(submit.Prompt))
        {
            if (input.ContainsKey("prompt"))
            {
                throw submit.Invalid("There are two prompts, Prompt and the one in ReplicateVideoOptions.Input; remove one.");
            }

            input["prompt"] = submit.Prompt;
        }

        return slug.Groups["version"] is { Success: true } version ? ReplicateRequestMapper.CreateVersion(version.Value, input) : ReplicateRequestMapper.Create(slug.Groups["name"].Value, input);
    }

    private static string? FindMore(VideoRequest request) => request switch
    {
        { NegativePrompt.Length: > 0 } => nameof(request.NegativePrompt),
        { StartFrame: not null } => nameof(request.StartFrame),
        { EndFrame: not null } => nameof(request.EndFrame),
        { ReferenceImages.Count: > 0 } => nameof(request.ReferenceImages),
        { ReferenceVideos.Count: > 0 } => nameof(request.ReferenceVideos),
        { ReferenceAudio.Count: > 0 } => nameof(request.ReferenceAudio),
        { DrivingAudio: not null } => nameof(request.DrivingAudio),
        { SourceVideo: not null } => nameof(request.SourceVideo),
        { Masks.Count: > 0 } => nameof(request.Masks),
        { CameraPath: not null } => nameof(request.CameraPath),
        { SkeletalRig: not null } => nameof(request.SkeletalRig),
        { DepthMap: not null } => nameof(request.DepthMap),
        { StyleReferences.Count: > 0 } => nameof(request.StyleReferences),
        { NegativeReferences.Count: > 0 } => nameof(request.NegativeReferences),
        { ColorPalette.Count: > 0 } => nameof(request.ColorPalette),
        { Characters.Count: > 0 } => nameof(request.Characters),
        { Style: not null } => nameof(request.Style),
        { AspectRatio: not null } => nameof(request.AspectRatio),
        { Resolution: not null } => nameof(request.Resolution),
        { Duration: not null } => nameof(request.Duration),
        { FramesPerSecond: not null } => nameof(request.FramesPerSecond),
        { GenerateAudio: not null } => nameof(request.GenerateAudio),
        { Seed: not null } => nameof(request.Seed),
        { Count: not (null or 1) } => nameof(request.Count),
        { Camera.Count: > 0 } => nameof(request.Camera),
        _ => null,
    };

    [GeneratedRegex("^(?<name>[a-z0-9][a-z0-9._-]{0,99}/[a-z0-9][a-z0-9._-]{0,99})(:(?<version>[0-9a-f]{6,64}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Slug();
}

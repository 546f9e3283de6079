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
        if (options?.Model is not { } model || Slug().Match(model) is not { Success: true } slug)
        {
            throw submit.Invalid("Set ReplicateVideoOptions.Model to the model to run, as owner/name or owner/name:version.");
        }

        if (options.Input is { ValueKind: not JsonValueKind.Object })
        {
            throw submit.Invalid("ReplicateVideoOptions.Input must be a JSON object with the model's inputs.");
        }

        if (AsksForMore(submit.Request))
        {
            throw submit.Invalid("The inputs of any model are not known here, so of the request only Prompt is sent; put everything else into ReplicateVideoOptions.Input.");
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

    private static bool AsksForMore(VideoRequest request) => request is not
    {
        NegativePrompt: null or "",
        StartFrame: null,
        EndFrame: null,
        ReferenceImages.Count: 0,
        ReferenceVideos.Count: 0,
        ReferenceAudio.Count: 0,
        DrivingAudio: null,
        SourceVideo: null,
        AspectRatio: null,
        Resolution: null,
        Duration: null,
        FramesPerSecond: null,
        GenerateAudio: null,
        Seed: null,
        Count: null or 1,
        Camera.Count: 0,
    };

    [GeneratedRegex("^(?<name>[a-z0-9][a-z0-9._-]{0,99}/[a-z0-9][a-z0-9._-]{0,99})(:(?<version>[0-9a-f]{6,64}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Slug();
}

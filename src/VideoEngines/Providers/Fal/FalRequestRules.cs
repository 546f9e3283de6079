using System.Globalization;
using VideoEngines.Providers.Fal.Families;

namespace VideoEngines.Providers.Fal;

/// <summary>Rules of the wire that the catalog cannot say: what an endpoint has no field for, and what its fields demand of each other.</summary>
internal static class FalRequestRules
{
    /// <exception cref="VideoSubmitRejectedException">A rule is broken; one sentence says what to change.</exception>
    public static void Check(in SubmitInput input, FalEndpoint endpoint, FalFamily family, FalVideoOptions? options)
    {
        var problem = FindUnsayable(input, endpoint, family) ?? FindDurationProblem(input, endpoint) ?? FalOptionMapper.FindProblem(endpoint, family, options) ?? FindShotProblem(input, endpoint, options) ?? FindLongClipProblem(input, endpoint);
        if (problem is not null)
        {
            throw input.Invalid(problem);
        }
    }

    private static string? FindUnsayable(in SubmitInput input, FalEndpoint endpoint, FalFamily family)
    {
        var request = input.Request;
        var sound = input.Capabilities.Audio.Support;
        var isImage = endpoint.Operation.MakesImages;
        return request switch
        {
            { Duration: not null } when isImage => "An image has no length; leave Duration unset.",
            { FramesPerSecond: not null } when isImage => "An image has no frame rate; leave FramesPerSecond unset.",
            { GenerateAudio: true } when isImage => "An image has no sound; leave GenerateAudio unset.",
            { Camera.Count: > 0 } when isImage => "An image has no camera moves; remove Camera, and describe the view in Prompt.",
            { AspectRatio: not null } when !endpoint.HasAspectRatio && !endpoint.HasImageSize => "The shape follows the input here; leave AspectRatio unset.",
            { Resolution: not null } when !endpoint.HasResolution && !endpoint.HasImageSize && family.Tiers is null && input.Capabilities.Resolutions is not { Values.Count: 1 } => "The resolution cannot be chosen here; leave Resolution unset.",
            { Seed: not null } when !endpoint.HasSeed => "This endpoint takes no seed; leave Seed unset.",
            { NegativePrompt.Length: > 0 } when !endpoint.HasNegativePrompt => "This endpoint takes no negative prompt; remove NegativePrompt, and say in Prompt what to show instead.",
            { FramesPerSecond: { } rate } when !endpoint.HasFrameRate && !(input.Capabilities.FrameRates?.Values is [var only] && only == rate) => "The frame rate cannot be chosen here; leave FramesPerSecond unset.",
            { Duration: not null } when endpoint.Duration == FalDurationForm.None => "The length follows the input here; leave Duration unset.",
            { GenerateAudio: not null } when endpoint.Sound is null && sound is not (Catalog.AudioSupport.Always or Catalog.AudioSupport.Never) =>
                "Sound cannot be switched here; leave GenerateAudio unset.",
            { Count: not (null or 1) } when !endpoint.HasCount => isImage
                ? "One call makes one image here; leave Count unset, or submit several requests."
                : "One call makes one video; leave Count unset, or submit several requests.",
            { Camera.Count: > 0 } => "There is no native camera control; remove Camera, and describe the move in Prompt.",
            _ => null,
        };
    }

    private static string? FindDurationProblem(in SubmitInput input, FalEndpoint endpoint)
    {
        if (endpoint.Duration == FalDurationForm.None || input.Seconds is not { } seconds)
        {
            return null;
        }

        if (seconds != decimal.Truncate(seconds) || seconds is < 1 or > 600)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Clips last whole seconds, and {seconds} s was asked for; change Duration.");
        }

        return endpoint.OnlySeconds is { } only && seconds != only
            ? string.Create(CultureInfo.InvariantCulture, $"From these inputs fal makes clips of {only} seconds only; set Duration to that, or leave it unset.")
            : null;
    }

    private static string? FindShotProblem(in SubmitInput input, FalEndpoint endpoint, FalVideoOptions? options)
    {
        if (options is not { Shots.Count: > 0 and var count })
        {
            return endpoint.NeedsPromptOrShots && string.IsNullOrWhiteSpace(input.Prompt) ? "A prompt is needed; set Prompt, or the option shots." : null;
        }

        if (!string.IsNullOrWhiteSpace(input.Prompt) || !string.IsNullOrWhiteSpace(input.Request.NegativePrompt))
        {
            return "Shots take the place of the prompt; leave Prompt and NegativePrompt unset, or remove Shots.";
        }

        if (count > 6 || options.Shots.Any(static shot => string.IsNullOrWhiteSpace(shot.Prompt) || shot.Seconds is < 1 or > 15))
        {
            return "There may be 1 to 6 shots, each with a prompt and 1 to 15 whole seconds; change Shots.";
        }

        var total = options.Shots.Sum(static shot => shot.Seconds);
        return input.Request.Duration == TimeSpan.FromSeconds(total)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"The shots last {total} seconds together; set Duration to the same, so that what is bought is what is quoted.");
    }

    private static string? FindLongClipProblem(in SubmitInput input, FalEndpoint endpoint)
    {
        if (endpoint.PlainAbove is not { } limit || input.Seconds is not { } seconds || seconds <= limit)
        {
            return null;
        }

        var size = FalSizes.Choose(input);
        return size.ShortSide is null or 1080 && input.Request.FramesPerSecond is null or 25
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Clips of more than {limit} seconds are made in 1080p at 25 frames per second only; change Resolution, FramesPerSecond or Duration.");
    }
}

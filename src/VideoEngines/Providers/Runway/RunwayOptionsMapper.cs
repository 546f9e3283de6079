using System.Text.Json;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>Reads the options of a request and holds each to the model that takes it (RW420).</summary>
internal static class RunwayOptionsMapper
{
    /// <exception cref="VideoSubmitRejectedException">An option is not valid, or not for this model.</exception>
    public static RunwayVideoOptions? Read(SubmitInput input)
    {
        RunwayVideoOptions? options;
        try
        {
            options = input.Request.GetOptions<RunwayVideoOptions>();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(
                input.Engine,
                $"The options '{RunwayVideoOptions.Dialect}' are not valid at {exception.Path ?? "$"}; the members are publicFigureThreshold, bodyControl, expressionIntensity and keyframes.",
                exception);
        }

        return options is null || FindMisplaced(options, input.WireModel) is not { } problem ? options : throw input.Invalid(problem);
    }

    /// <summary>Puts each reference image where its keyframe says.</summary>
    /// <exception cref="VideoSubmitRejectedException">Images and keyframes do not match, or a keyframe says no place.</exception>
    public static IReadOnlyList<RunwayKeyframeItem>? MapKeyframes(SubmitInput input, RunwayVideoOptions? options, Func<string, VideoMedia, string> map)
    {
        var images = input.Request.ReferenceImages;
        var keyframes = options?.Keyframes ?? [];
        if (images.Count != keyframes.Count)
        {
            throw input.Invalid($"There are {images.Count} reference images and {keyframes.Count} keyframes; set one of Keyframes in the options per image, in their order.");
        }

        if (keyframes.Any(static k => k.EditFrom is null) && keyframes.Any(static k => k.EditFrom is not null))
        {
            throw input.Invalid("Some keyframes name the seconds that may change and some do not; set EditFrom and EditTo on all or on none.");
        }

        return images.Count == 0 ? null : [.. images.Select((image, index) => Map(input, keyframes[index], index, map("ReferenceImages", image)))];
    }

    private static RunwayKeyframeItem Map(SubmitInput input, RunwayKeyframe keyframe, int index, string uri) => FindProblem(keyframe) is { } problem
        ? throw input.Invalid($"Keyframe {index + 1} {problem}.")
        : new RunwayKeyframeItem(uri)
        {
            Seconds = keyframe.Seconds,
            At = keyframe.At,
            Range = keyframe is { EditFrom: { } from, EditTo: { } to } ? new RunwayKeyframeRange(from, to) : null,
        };

    private static string? FindProblem(RunwayKeyframe keyframe) => keyframe switch
    {
        { Seconds: null, At: null } or { Seconds: not null, At: not null } => "must say where it applies: set one of Seconds and At",
        { Seconds: < 0 } => "lies before the start; set Seconds to 0 or more",
        { At: < 0 or > 1 } => "lies outside the video; set At from 0 to 1",
        { EditFrom: null, EditTo: not null } or { EditFrom: not null, EditTo: null } => "names half a range; set both EditFrom and EditTo",
        { EditFrom: < 0 } => "has a range that starts before the video; set EditFrom to 0 or more",
        { EditFrom: { } from, EditTo: { } to } when to <= from => "has a range without a second; set EditTo above EditFrom",
        { Seconds: { } at, EditFrom: { } from, EditTo: { } to } when at < from || at >= to => "lies outside its range; move Seconds or the range",
        _ => null,
    };

    private static string? FindMisplaced(RunwayVideoOptions options, string model)
    {
        if (options.PublicFigureThreshold is not null && !RunwayModels.TakesModeration(model))
        {
            return "Only Runway's own models take publicFigureThreshold; remove it from the options.";
        }

        if (model != RunwayModels.ActTwo && (options.BodyControl is not null || options.ExpressionIntensity is not null))
        {
            return "Only Act-Two takes bodyControl and expressionIntensity; remove them from the options.";
        }

        if (options.ExpressionIntensity is < 1 or > 5)
        {
            return "The option expressionIntensity goes from 1 to 5; change it.";
        }

        return model != RunwayModels.Aleph2 && options.Keyframes is { Count: > 0 } ? "Only Aleph 2 takes keyframes; remove them from the options." : null;
    }
}

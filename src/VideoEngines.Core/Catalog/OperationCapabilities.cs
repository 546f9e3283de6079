namespace VideoEngines.Catalog;

/// <summary>What an engine can do in one operation. What is <see langword="null"/> or unknown has no source, so it satisfies no explicit demand.</summary>
public sealed record OperationCapabilities
{
    /// <summary>Gets the operation.</summary>
    public required VideoOperation Operation { get; init; }

    /// <summary>Gets the durations.</summary>
    public DurationCapability? Durations { get; init; }

    /// <summary>Gets the resolutions.</summary>
    public ResolutionCapability? Resolutions { get; init; }

    /// <summary>Gets the aspect ratios.</summary>
    public AspectRatioCapability? AspectRatios { get; init; }

    /// <summary>Gets the frame rates.</summary>
    public FrameRateCapability? FrameRates { get; init; }

    /// <summary>Gets what is done about sound.</summary>
    public AudioCapability Audio { get; init; } = AudioCapability.Unknown;

    /// <summary>Gets whether lips follow a given voice.</summary>
    public FeatureCapability LipSync { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets whether a seed is taken.</summary>
    public SeedCapability Seed { get; init; } = SeedCapability.Unknown;

    /// <summary>Gets whether a negative prompt is taken.</summary>
    public FeatureCapability NegativePrompt { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets what is expected of the prompt.</summary>
    public PromptCapability? Prompt { get; init; }

    /// <summary>Gets the inputs by role. A role that is not listed is not taken; <see langword="null"/> means that no source lists them.</summary>
    public IReadOnlyList<InputCapability>? Inputs { get; init; }

    /// <summary>Gets the most inputs of all roles together; <see langword="null"/> for no such limit.</summary>
    public int? MaxInputs { get; init; }

    /// <summary>Gets how the camera is controlled.</summary>
    public CameraCapability Camera { get; init; } = CameraCapability.Unknown;

    /// <summary>Gets what is known of elements; <see langword="null"/> when the engine has none, or no source says.</summary>
    public ElementCapability? Elements { get; init; }

    /// <summary>Gets how many videos one call can make.</summary>
    public OutputCapability? Outputs { get; init; }

    /// <summary>Gets a value indicating whether words can be sent.</summary>
    internal bool TakesWords => Prompt is not { Accepted: CapabilitySupport.No };

    /// <summary>Finds the size in pixels that a request gets.</summary>
    /// <param name="resolution">The resolution asked for; <see langword="null"/> for the default one.</param>
    /// <param name="aspectRatio">The ratio asked for; <see langword="null"/> for the default one.</param>
    /// <returns>The size; <see langword="null"/> when it is not known, or the engine does not make it.</returns>
    public VideoSize? FindSize(VideoResolution? resolution, VideoAspectRatio? aspectRatio)
    {
        if (Resolutions is null)
        {
            return null;
        }

        if (resolution is { IsExact: true } exact)
        {
            var size = new VideoSize(exact.Width!.Value, exact.Height!.Value);
            return Resolutions.Values.Any(o => o.Sizes.Any(s => s.Value == size && (aspectRatio is null || s.Key == aspectRatio))) ? size : null;
        }

        if ((aspectRatio ?? AspectRatios?.Default) is not { } ratio)
        {
            return null;
        }

        var wanted = resolution ?? Resolutions.Default;
        var options = Resolutions.Values.Where(o => o.Sizes.ContainsKey(ratio)).ToList();
        var match = options.Find(o => wanted is null || o.Name.ShortSide == wanted.Value.ShortSide)
            ?? (resolution is null && options.Count == 1 ? options[0] : null);
        return match?.Sizes[ratio];
    }
}

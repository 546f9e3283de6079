namespace VideoEngines.Providers.Fal.Families;

/// <summary>One endpoint of a family: where it lies, and which fields it has. What its fields may hold is the catalog's to say.</summary>
/// <param name="Operation">The operation that it is for.</param>
/// <param name="Path">Its path below the family's; <c>{tier}</c> stands for the tier.</param>
internal sealed record FalEndpoint(VideoOperation Operation, string Path)
{
    public FalFields Fields { get; init; } = FalFields.None;

    public FalDurationForm Duration { get; init; }

    /// <summary>Gets the only length that the endpoint makes, where that is less than the engine otherwise makes.</summary>
    public int? OnlySeconds { get; init; }

    public bool HasAspectRatio { get; init; }

    /// <summary>Gets the word for a shape that follows the input, where leaving it out, or the model's default, would crop; null elsewhere.</summary>
    public string? UnaskedAspectRatio { get; init; }

    public bool HasResolution { get; init; }

    public bool HasSeed { get; init; }

    public bool HasNegativePrompt { get; init; }

    /// <summary>Gets a value indicating whether the size is named in pixels, as <c>image_size</c>.</summary>
    public bool HasImageSize { get; init; }

    /// <summary>Gets a value indicating whether one call can make several images, as <c>num_images</c>.</summary>
    public bool HasCount { get; init; }

    /// <summary>Gets the laxest content filter that can be asked for.</summary>
    public int MaxSafetyTolerance { get; init; } = 6;

    public bool HasFrameRate { get; init; }

    /// <summary>Gets the field of the switch for sound; null without one. Where a video goes in, the switch is whether its sound stays.</summary>
    public string? Sound { get; init; }

    /// <summary>Gets the wire names of the fields that <see cref="FalVideoOptions"/> fills and that this endpoint has.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Gets a value indicating whether there must be a prompt or shots, one of the two.</summary>
    public bool NeedsPromptOrShots { get; init; }

    /// <summary>Gets the length in seconds above which there is only 1080p at 25 frames per second; null without such a rule.</summary>
    public int? PlainAbove { get; init; }

    /// <summary>Gets whether an element may have a video.</summary>
    public bool TakesElementVideo { get; init; }

    /// <summary>Gets a value indicating whether the endpoint is for requests that have an end frame, and only those.</summary>
    public bool NeedsEndFrame { get; init; }

    /// <summary>Gets the tiers that the endpoint has, where those are fewer than the family's; empty for all.</summary>
    public IReadOnlyList<string> Tiers { get; init; } = [];

    /// <summary>Tells whether the endpoint has a field for every input of a request.</summary>
    public bool Fits(VideoRequest request) =>
        (request.StartFrame is null || Fields.StartFrame is not null)
        && (request.EndFrame is null ? !NeedsEndFrame : Fields.EndFrame is not null)
        && Has(request.ReferenceImages.Count, Fields.ReferenceImages, Fields.ReferenceImage)
        && Has(request.ReferenceVideos.Count, Fields.ReferenceVideos, Fields.ReferenceVideo)
        && (Fields.ReferenceVideo is null || request.ReferenceVideos.Count > 0)
        && Has(request.ReferenceAudio.Count, Fields.ReferenceAudio, null)
        && (request.DrivingAudio is null || Fields.DrivingAudio is not null)
        && (request.SourceVideo is null || Fields.SourceVideo is not null);

    private static bool Has(int count, string? list, string? single) => count == 0 || list is not null || (single is not null && count == 1);
}

namespace VideoEngines.Providers.Kling;

/// <summary>What the wire of one model has. What a model can make is in the catalog; this is how it is said.</summary>
internal sealed record KlingWireModel(KlingFamily Family)
{
    /// <summary>Gets a value indicating whether there is a setting for sound. Where there is none, sound is a matter of the model.</summary>
    public bool HasAudio { get; init; }

    /// <summary>Gets a value indicating whether there is a switch for cutting the video into shots.</summary>
    public bool HasMultiShot { get; init; }

    public int MostElements { get; init; }

    /// <summary>Gets a value indicating whether elements can only be those made from images.</summary>
    public bool OnlyMultiImageElements { get; init; }

    /// <summary>Gets a value indicating whether an end frame is made at 1080p only.</summary>
    public bool EndFrameNeedsFullHd { get; init; }

    /// <summary>Gets a value indicating whether sound is made at 1080p only.</summary>
    public bool SoundNeedsFullHd { get; init; }

    /// <summary>Gets a value indicating whether both frames leave no room for references and elements.</summary>
    public bool EndFrameExcludesReferences { get; init; }

    /// <summary>Gets what is known of a model. One that a host adds to the catalog is taken to be like those of version 3.0.</summary>
    public static KlingWireModel Of(string model, VideoOperation operation) => (model, operation) switch
    {
        (_, _) when operation == KlingProvider.MotionTransfer => new(KlingFamily.MotionControl) { HasAudio = true, MostElements = model == "kling-2.6" ? 0 : 1 },
        ("kling-o1", _) => new(KlingFamily.Omni) { HasAudio = true, MostElements = 7, OnlyMultiImageElements = true, EndFrameExcludesReferences = true },
        ("kling-3.0-turbo", _) => new(KlingFamily.Video),
        ("kling-2.6", _) => new(KlingFamily.Video) { HasAudio = true, EndFrameNeedsFullHd = true, SoundNeedsFullHd = true },
        ("kling-2.5-turbo", _) => new(KlingFamily.Video) { EndFrameNeedsFullHd = true },
        (_, _) when model.EndsWith("-omni", StringComparison.Ordinal) => new(KlingFamily.Omni) { HasAudio = true, HasMultiShot = true, MostElements = 7 },
        _ => new(KlingFamily.Video) { HasAudio = true, HasMultiShot = true, MostElements = 3 },
    };
}

namespace VideoEngines.Prompting;

/// <summary>The codes of <see cref="RequestChange"/>.</summary>
public static class RequestChangeCodes
{
    /// <summary>A camera move is told in words of the prompt.</summary>
    public const string CameraAsWords = "camera-as-words";
    /// <summary>A character goes out as an element of the host.</summary>
    public const string CharacterAsElement = "character-as-element";
    /// <summary>A character goes out as reference images.</summary>
    public const string CharacterAsReferences = "character-as-references";
    /// <summary>A character's image becomes the first frame.</summary>
    public const string CharacterAsStartFrame = "character-as-start-frame";
    /// <summary>A character goes out in words alone.</summary>
    public const string CharacterAsWords = "character-as-words";
    /// <summary>The seed of a character or style is used.</summary>
    public const string PresetSeed = "preset-seed";
    /// <summary>The seed of a character or style is not used, for the engine takes none.</summary>
    public const string PresetSeedUnused = "preset-seed-unused";
    /// <summary>The prompt describes sound, so sound is asked for.</summary>
    public const string SoundAskedFor = "sound-asked-for";
    /// <summary>Only with <see cref="VideoSubmitOptions.Adapt"/>: a negative prompt is told in words of the prompt.</summary>
    public const string NegativePromptAsWords = "negative-prompt-as-words";
    /// <summary>Only with <see cref="VideoSubmitOptions.Adapt"/>: a camera path becomes camera moves.</summary>
    public const string CameraPathAsMoves = "camera-path-as-moves";
    /// <summary>Only with <see cref="VideoSubmitOptions.Adapt"/>: a palette is told in words of the prompt.</summary>
    public const string PaletteAsWords = "palette-as-words";
    /// <summary>Only with <see cref="VideoSubmitOptions.Adapt"/>: style references become reference images.</summary>
    public const string StyleAsReferences = "style-as-references";
    /// <summary>Only with <see cref="VideoSubmitOptions.Adapt"/>: words about sound are left out for a silent engine.</summary>
    public const string SoundLeftOut = "sound-left-out";
}

namespace VideoEngines.Workflows;

/// <summary>The codes of <see cref="RegenerationGap"/>. Stable, never reused.</summary>
public static class RegenerationGapCodes
{
    /// <summary>The engine cannot make the video now; the plan has the reasons, e.g. that it is retired.</summary>
    public const string EngineNotEligible = "engine-not-eligible";
    /// <summary>The request is another one than the job before had.</summary>
    public const string RequestDiffers = "request-differs";
    /// <summary>The handle does not say which request it was for.</summary>
    public const string RequestUnknown = "request-unknown";
    /// <summary>Neither the request nor the provider says which seed was used.</summary>
    public const string SeedUnknown = "seed-unknown";
    /// <summary>The seed that was used is known, but the engine is not known to take it.</summary>
    public const string SeedNotTaken = "seed-not-taken";
    /// <summary>The provider used another seed than the request has.</summary>
    public const string SeedDiffers = "seed-differs";
    /// <summary>The catalog now sends another model name than the job before had.</summary>
    public const string ModelDiffers = "model-differs";
    /// <summary>The handle does not say which model name was sent.</summary>
    public const string ModelUnknown = "model-unknown";
    /// <summary>The provider ran a version of the model that cannot be asked for.</summary>
    public const string VersionNotPinned = "version-not-pinned";
    /// <summary>The provider rewrote the prompt and may rewrite it otherwise.</summary>
    public const string PromptRevised = "prompt-revised";
}

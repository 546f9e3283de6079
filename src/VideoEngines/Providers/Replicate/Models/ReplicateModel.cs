namespace VideoEngines.Providers.Replicate.Models;

/// <summary>The inputs of one model, by their names at Replicate; null where it has no such input. What they may hold is the catalog's to say.</summary>
/// <param name="Model">The model's id, without a host.</param>
internal sealed record ReplicateModel(string Model)
{
    public string? NegativePrompt { get; init; }

    public string? StartFrame { get; init; }

    public string? EndFrame { get; init; }

    public string? ReferenceImages { get; init; }

    public string? ReferenceVideos { get; init; }

    /// <summary>Gets the input of a single video, where there is no list; a source video goes there too.</summary>
    public string? ReferenceVideo { get; init; }

    public string? ReferenceAudio { get; init; }

    /// <summary>Gets the input that tells a reference video (<c>feature</c>) from a source video (<c>base</c>).</summary>
    public string? VideoKind { get; init; }

    /// <summary>Gets the switch for the sound of a video that goes in.</summary>
    public string? KeepSound { get; init; }

    public bool HasSeed { get; init; }

    /// <summary>Gets the values of <c>mode</c> by the lines of the short side, for models without <c>resolution</c>.</summary>
    public IReadOnlyDictionary<int, string>? Modes { get; init; }
}

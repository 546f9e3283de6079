namespace VideoEngines;

/// <summary>The answer of <see cref="IVideoEngine.FindAsync"/>.</summary>
public sealed record VideoFindResult
{
    private VideoFindResult()
    {
    }

    /// <summary>Gets the answer of a provider that cannot look jobs up.</summary>
    public static VideoFindResult NotSupported { get; } = new() { Outcome = VideoFindOutcome.NotSupported };

    /// <summary>Gets the answer that no such job is visible.</summary>
    public static VideoFindResult NotFound { get; } = new() { Outcome = VideoFindOutcome.NotFound };

    /// <summary>Gets what came of it.</summary>
    public VideoFindOutcome Outcome { get; private init; }

    /// <summary>Gets the completed handle when <see cref="Outcome"/> is <see cref="VideoFindOutcome.Found"/>.</summary>
    public VideoJobHandle? Handle { get; private init; }

    /// <summary>Creates the answer for a job that exists.</summary>
    /// <param name="handle">The completed handle, with the provider's job id.</param>
    /// <returns>The answer.</returns>
    public static VideoFindResult Found(VideoJobHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return new() { Outcome = VideoFindOutcome.Found, Handle = handle };
    }
}

namespace VideoEngines;

/// <summary>Who pays, how much at most, and where. Never bind this from a request body: it decides whose credits are spent.</summary>
public sealed record VideoSubmitOptions
{
    /// <summary>
    /// Gets the caller's key of the job. The same key with the same request returns the handle of the first submit and buys nothing; with another request it is a conflict.
    /// </summary>
    public string? JobKey { get; init; }

    /// <summary>Gets the id of this attempt, the one key of hold, job row and provider's external id; <see langword="null"/> makes a new one.</summary>
    public string? AttemptId { get; init; }

    /// <summary>Gets the engine to use; <see langword="null"/> leaves the choice to the router.</summary>
    public VideoEngineId? Engine { get; init; }

    /// <summary>Gets the alias of the provider account to use; <see langword="null"/> for the default one.</summary>
    public string? Credential { get; init; }

    /// <summary>Gets the credit account that pays, as a path such as <c>acme/design</c>.</summary>
    public string? Account { get; init; }

    /// <summary>Gets who owns the job, in the host's own terms; stored with the handle, to be checked by the host on use.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the name of the routing policy; <see langword="null"/> for the default one.</summary>
    public string? Policy { get; init; }

    /// <summary>Gets the most that the job may cost; engines above it are not eligible.</summary>
    public VideoCost? MaxCost { get; init; }

    /// <summary>
    /// Gets a value indicating whether a request may be changed into what an engine can take: a negative prompt into words, a camera path into camera moves, a palette into words, style references into
    /// reference images. The plan lists each change. By default nothing is changed, and an engine that would ignore a demand is not eligible.
    /// </summary>
    public bool Adapt { get; init; }

    /// <summary>Gets the W3C trace context to store with the job; <see langword="null"/> takes the current activity's.</summary>
    public string? Traceparent { get; init; }

    /// <summary>Gets a value indicating whether a layer above has checked <see cref="JobKey"/> already.</summary>
    internal bool IsJobKeyChecked { get; init; }
}

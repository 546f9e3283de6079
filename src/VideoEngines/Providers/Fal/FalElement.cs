namespace VideoEngines.Providers.Fal;

/// <summary>
/// A character or thing that Kling keeps the same; the prompt names it <c>@Element1</c>, <c>@Element2</c> and so on. Pictures or a video, not both. Immutable and thread-safe.
/// </summary>
public sealed record FalElement
{
    /// <summary>Gets the address of the picture from the front.</summary>
    public Uri? FrontalImage { get; init; }

    /// <summary>Gets the addresses of up to 3 further pictures.</summary>
    // The generated reader sets a member that JSON does not have to null instead of leaving it alone.
    public IReadOnlyList<Uri> ReferenceImages { get; init => field = value ?? []; } = [];

    /// <summary>Gets the address of a video of it, where the endpoint takes one: Kling v3 and the reference-to-video of v3 Omni, at most one element with a video per request.</summary>
    public Uri? Video { get; init; }
}

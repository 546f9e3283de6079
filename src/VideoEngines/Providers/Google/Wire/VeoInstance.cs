namespace VideoEngines.Providers.Google.Wire;

/// <summary>What the video is made from (VX-REST, GENAI).</summary>
internal sealed record VeoInstance
{
    public string? Prompt { get; init; }

    public VeoMedia? Image { get; init; }

    public VeoMedia? LastFrame { get; init; }

    /// <summary>Gets the video that is extended.</summary>
    public VeoMedia? Video { get; init; }

    public IReadOnlyList<VeoReferenceImage>? ReferenceImages { get; init; }
}

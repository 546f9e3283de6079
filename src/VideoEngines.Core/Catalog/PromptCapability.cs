namespace VideoEngines.Catalog;

/// <summary>What an engine expects of the prompt.</summary>
public sealed record PromptCapability
{
    /// <summary>Gets whether a prompt is taken at all; unknown counts as yes.</summary>
    public CapabilitySupport Accepted { get; init; }

    /// <summary>Gets whether a prompt is required.</summary>
    public CapabilitySupport Required { get; init; }

    /// <summary>Gets the longest prompt in UTF-16 code units; <see langword="null"/> when it is not known.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }
}

namespace VideoEngines.Catalog;

/// <summary>The resolutions that an engine makes.</summary>
public sealed record ResolutionCapability
{
    /// <summary>Gets the resolutions.</summary>
    public required IReadOnlyList<ResolutionOption> Values { get; init; }

    /// <summary>Gets the resolution of a request that is silent about it, when it is known.</summary>
    public VideoResolution? Default { get; init; }

    /// <summary>Gets the source key of <see cref="Default"/> when it differs from <see cref="Source"/>; <c>VE</c> marks this library's own choice, which adapters send.</summary>
    public string? DefaultSource { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }

    /// <summary>Returns the resolutions in words, with their sizes when those are known.</summary>
    /// <returns>For example <c>720p, 1080p, 4k</c>.</returns>
    public override string ToString() => string.Join(", ", Values.Select(static v => v.Sizes.Count == 0
        ? v.Name.Name
        : $"{v.Name.Name} ({string.Join(", ", v.Sizes.Values)})"));
}

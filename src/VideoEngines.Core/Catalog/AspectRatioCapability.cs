namespace VideoEngines.Catalog;

/// <summary>The aspect ratios that an engine makes.</summary>
public sealed record AspectRatioCapability
{
    /// <summary>Gets the ratios that can be chosen; empty when none can.</summary>
    public IReadOnlyList<VideoAspectRatio> Values { get; init; } = [];

    /// <summary>Gets a value indicating whether the ratio follows an input when none is chosen.</summary>
    public bool FollowsInput { get; init; }

    /// <summary>Gets the ratio of a request that is silent about it, when it is known.</summary>
    public VideoAspectRatio? Default { get; init; }

    /// <summary>Gets the source key of <see cref="Default"/> when it differs from <see cref="Source"/>; <c>VE</c> marks this library's own choice, which adapters send.</summary>
    public string? DefaultSource { get; init; }

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }

    /// <summary>Returns the ratios in words.</summary>
    /// <returns>For example <c>16:9, 9:16</c>.</returns>
    public override string ToString() => Values.Count == 0 ? "the ratio of the input" : string.Join(", ", Values);
}

namespace VideoEngines.Catalog;

/// <summary>What an engine takes in one role. A limit that is <see langword="null"/> is not known or does not exist.</summary>
public sealed record InputCapability
{
    /// <summary>Gets the role.</summary>
    public required VideoInputRole Role { get; init; }

    /// <summary>Gets how many inputs of the role are required.</summary>
    public int Minimum { get; init; }

    /// <summary>Gets how many inputs of the role are taken at most.</summary>
    public required int Maximum { get; init; }

    /// <summary>Gets the media types, e.g. <c>image/png</c>; empty when they are not known.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Gets the largest file in bytes in any form.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Gets the limits for files given by an address.</summary>
    public MediaFormCapability Address { get; init; } = MediaFormCapability.Unknown;

    /// <summary>Gets the limits for bytes sent in the request.</summary>
    public MediaFormCapability Inline { get; init; } = MediaFormCapability.Unknown;

    /// <summary>Gets the limits for files uploaded to the host before.</summary>
    public MediaFormCapability Upload { get; init; } = MediaFormCapability.Unknown;

    /// <summary>Gets the shortest side allowed in pixels.</summary>
    public int? MinSide { get; init; }

    /// <summary>Gets the longest side allowed in pixels.</summary>
    public int? MaxSide { get; init; }

    /// <summary>Gets the largest area in pixels.</summary>
    public long? MaxPixels { get; init; }

    /// <summary>Gets the smallest ratio of width to height.</summary>
    public decimal? MinRatio { get; init; }

    /// <summary>Gets the largest ratio of width to height.</summary>
    public decimal? MaxRatio { get; init; }

    /// <summary>Gets the lowest frame rate of a video.</summary>
    public decimal? MinFramesPerSecond { get; init; }

    /// <summary>Gets the shortest duration of a video or sound.</summary>
    public TimeSpan? MinDuration { get; init; }

    /// <summary>Gets the longest duration of a video or sound.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Gets the longest duration of all inputs of the role together.</summary>
    public TimeSpan? MaxTotalDuration { get; init; }

    /// <summary>Gets the roles that cannot be used together with this one.</summary>
    public IReadOnlyList<VideoInputRole> Excludes { get; init; } = [];

    /// <summary>Gets the source.</summary>
    public required FactSource Source { get; init; }
}

using System.Globalization;

namespace VideoEngines.Routing;

/// <summary>One request, planned twice. Contains no prompt.</summary>
public sealed record RouteReplayItem
{
    /// <summary>Gets the position among the requests, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>Gets the fingerprint of the request.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Gets operation, duration and size of the request.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets what becomes of it.</summary>
    public required RouteReplayChange Change { get; init; }

    /// <summary>Gets the engine before; <see langword="null"/> when none could make it.</summary>
    public VideoEngineId? EngineBefore { get; init; }

    /// <summary>Gets the engine after; <see langword="null"/> when none can make it.</summary>
    public VideoEngineId? EngineAfter { get; init; }

    /// <summary>Gets the expected cost before in US dollars, when it is known.</summary>
    public decimal? UsdBefore { get; init; }

    /// <summary>Gets the expected cost after in US dollars, when it is known.</summary>
    public decimal? UsdAfter { get; init; }

    /// <summary>Gets how much more the request costs after, in US dollars; <see langword="null"/> when one of the two costs is not known.</summary>
    public decimal? UsdDifference => UsdAfter - UsdBefore;

    /// <summary>Gets why no engine can make it after, and what to change; <see langword="null"/> when one can.</summary>
    public string? Why { get; init; }

    /// <summary>Returns the choice before and after.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index} {Summary}: {EngineBefore?.ToString() ?? "none"} -> {EngineAfter?.ToString() ?? "none"}");
}

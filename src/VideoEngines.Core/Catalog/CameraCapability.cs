namespace VideoEngines.Catalog;

/// <summary>How an engine's camera is controlled, and which moves it knows.</summary>
public sealed record CameraCapability
{
    /// <summary>Gets the capability of which nothing is known.</summary>
    public static CameraCapability Unknown { get; } = new();

    /// <summary>Gets how the camera is controlled.</summary>
    public CameraSupport Support { get; init; }

    /// <summary>Gets the kinds of moves of native control, as in <see cref="CameraMove.Kind"/>; empty when any is taken.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Gets the source; <see langword="null"/> when <see cref="Support"/> is unknown.</summary>
    public FactSource? Source { get; init; }
}

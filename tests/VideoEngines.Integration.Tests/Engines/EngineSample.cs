using VideoEngines.Emulator;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>A request that an emulated engine takes, and what comes of it.</summary>
/// <param name="Id">The engine.</param>
/// <param name="Create">Makes the request; the token is somewhere in the body that goes over the wire, so that it is known whose job it is.</param>
internal sealed record EngineSample(VideoEngineId Id, Func<string, VideoRequest> Create)
{
    /// <summary>Gets the provider's name in the emulator.</summary>
    public required string EmulatorProvider { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public TimeSpan Duration { get; init; }

    public bool HasAudio { get; init; }

    /// <summary>Gets the media type of the images that come of it; null for videos.</summary>
    public string? ImageType { get; init; }

    /// <summary>Gets the engine's form of the provider's job id; the emulator's own by default.</summary>
    public Func<EmulatedJob, string> JobIdOf { get; init; } = static job => job.Id;

    /// <summary>Gets how many videos come of it.</summary>
    public int Count { get; init; } = 1;
}

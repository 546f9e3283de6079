namespace VideoEngines.Tests.Wires;

/// <summary>A wire that an independent client speaks: its cases, and how our engines are made to speak it.</summary>
/// <param name="Name">The dialect, and the folder of the captured files.</param>
/// <param name="Create">Makes an engine that sends through a handler, at the provider's own address.</param>
internal sealed record Wire(string Name, Func<VideoEngineId, HttpMessageHandler, IVideoEngine> Create)
{
    /// <summary>Gets every case.</summary>
    public required IReadOnlyList<WireCase> Cases { get; init; }

    /// <summary>Gets the differences that any case may show; each must be shown by one at least.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>Gets the engines of the dialect that have no case, each with the reason.</summary>
    public IReadOnlyDictionary<VideoEngineId, string> Unknown { get; init; } = new Dictionary<VideoEngineId, string>();

    /// <summary>Gets a value indicating whether the client sends as a form what our engine sends as JSON; names and values are then compared as texts.</summary>
    public bool BodyIsForm { get; init; }

    /// <summary>Gets what the provider answers to a call that is not a GET.</summary>
    public required Func<Uri, string> Answer { get; init; }
}

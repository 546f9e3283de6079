namespace VideoEngines.Tests.Wires;

/// <summary>The request that says in our words what the client was told in its own.</summary>
/// <param name="Name">Name of the case and of its captured file.</param>
/// <param name="Engine">The engine under test.</param>
/// <param name="Request">Equal in meaning to the client's input.</param>
internal sealed record WireCase(string Name, VideoEngineId Engine, VideoRequest Request)
{
    /// <summary>Gets the differences that this case must show, beside those of its wire.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>Gets how the engine is made, where a setting of the account is what is compared; otherwise as for its wire.</summary>
    public Func<VideoEngineId, HttpMessageHandler, IVideoEngine>? Create { get; init; }
}

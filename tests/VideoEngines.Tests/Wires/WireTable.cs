using VideoEngines.Tests.Wires.Cases;

namespace VideoEngines.Tests.Wires;

/// <summary>Every wire that an independent client speaks.</summary>
internal static class WireTable
{
    public static IReadOnlyList<Wire> All { get; } =
    [
        OpenAIWire.Wire, VllmOmniWire.Wire, SglangWire.Wire, VertexWire.Wire, GeminiWire.Wire, RunwayWire.Wire, ArkWire.Wire, DashScopeWire.Wire,
        FalWire.Wire, ReplicateWire.Wire, KlingLegacyWire.Wire, ComfyUIWire.Wire,
    ];

    public static Wire Of(string name) => All.Single(wire => wire.Name == name);

    public static string FolderOf(string wire) => Path.Combine(AppContext.BaseDirectory, "Wires", wire);
}

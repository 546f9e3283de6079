namespace VideoEngines.Emulator.ComfyUI;

/// <summary>Why a graph is refused: the graph as a whole, or a value of a node.</summary>
internal sealed record ComfyUIProblem(string Type, string Message, string Details)
{
    public string? Node { get; private init; }

    public string? NodeClass { get; private init; }

    public string? NodeType { get; private init; }

    public string? NodeMessage { get; private init; }

    public static ComfyUIProblem OfNode(string node, string nodeClass, string type, string message, string details) =>
        new("prompt_outputs_failed_validation", "Prompt outputs failed validation", details) { Node = node, NodeClass = nodeClass, NodeType = type, NodeMessage = message };
}

using System.Text.Json.Nodes;

namespace VideoEngines.Providers.ComfyUI.Wire;

/// <summary>The body of <c>POST /prompt</c> (COMFY-SRC).</summary>
internal sealed record ComfyUIPrompt
{
    public required JsonObject Prompt { get; init; }

    /// <summary>Gets the id that the job's events are sent to.</summary>
    public required string ClientId { get; init; }

    /// <summary>Gets the job's id. Old servers ignore it and choose their own.</summary>
    public required string PromptId { get; init; }

    public required ComfyUIExtraData ExtraData { get; init; }
}

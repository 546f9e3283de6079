using System.Text.Json.Serialization;

namespace VideoEngines.Providers.ComfyUI.Wire;

/// <summary>Data that servers keep with a job and show in queue and history; the mark that finds a job whatever its id is.</summary>
internal sealed record ComfyUIExtraData
{
    public const string MarkName = "videoengines_attempt";

    [JsonPropertyName(MarkName)]
    public required string Attempt { get; init; }
}

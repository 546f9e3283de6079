using System.Text.Json;

namespace VideoEngines.Providers.Fal.Wire;

/// <summary>The result of a video endpoint (FAL-TYPES).</summary>
internal sealed record FalResult
{
    public FalFile? Video { get; init; }

    /// <summary>Gets the seed; kept as JSON, for some endpoints answer with a number beyond 64 bits.</summary>
    public JsonElement? Seed { get; init; }

    public string? ActualPrompt { get; init; }
}

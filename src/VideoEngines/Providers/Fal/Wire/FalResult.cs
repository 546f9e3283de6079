using System.Text.Json;

namespace VideoEngines.Providers.Fal.Wire;

/// <summary>The result of an endpoint for videos, or for images (FAL-TYPES).</summary>
internal sealed record FalResult
{
    public FalFile? Video { get; init; }

    /// <summary>Gets the images of an image endpoint.</summary>
    public IReadOnlyList<FalFile?>? Images { get; init; }

    /// <summary>Gets the seed; kept as JSON, for some endpoints answer with a number beyond 64 bits.</summary>
    public JsonElement? Seed { get; init; }

    public string? ActualPrompt { get; init; }
}

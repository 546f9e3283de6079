using System.Text.Json;

namespace VideoEngines.Providers.Fal.Wire;

/// <summary>An error body: <c>detail</c> is a list of problems for errors of the model, and a text for errors of fal's infrastructure (FAL-DOC).</summary>
internal sealed record FalError
{
    public JsonElement Detail { get; init; }

    public string? ErrorType { get; init; }
}

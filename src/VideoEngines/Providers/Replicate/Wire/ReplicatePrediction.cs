using System.Text.Json;

namespace VideoEngines.Providers.Replicate.Wire;

/// <summary>A prediction (REP-OAS): the answer to a create, a read and a cancel.</summary>
internal sealed record ReplicatePrediction
{
    public string? Id { get; init; }

    public string? Status { get; init; }

    /// <summary>Gets what was made: an address, a list of addresses, or an object, model by model.</summary>
    public JsonElement Output { get; init; }

    /// <summary>Gets the text of a failure; some models answer with something else than a text.</summary>
    public JsonElement Error { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Gets a value indicating whether output and files have been erased.</summary>
    public bool? DataRemoved { get; init; }

    /// <summary>Gets the version that ran; <c>hidden</c> for official models.</summary>
    public string? Version { get; init; }
}

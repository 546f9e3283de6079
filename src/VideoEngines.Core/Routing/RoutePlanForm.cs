using System.Text.Json.Serialization;

namespace VideoEngines.Routing;

/// <summary>The JSON form of a plan.</summary>
internal sealed record RoutePlanForm
{
    [JsonPropertyOrder(-1)]
    public int SchemaVersion { get; init; } = RoutePlan.SchemaVersion;

    public string? Id { get; init; }

    public required string CatalogVersion { get; init; }

    public required string Policy { get; init; }

    public required string PolicyVersion { get; init; }

    public string? HealthVersion { get; init; }

    public string? SlotsVersion { get; init; }

    public string? CredentialsVersion { get; init; }

    public required DateTimeOffset Now { get; init; }

    public string? JobKey { get; init; }

    public required string Request { get; init; }

    public required string Operation { get; init; }

    public string? Tier { get; init; }

    public VideoCostForm? MaxCost { get; init; }

    public bool? Adapt { get; init; }

    public bool IsMetered { get; init; }

    public decimal? AvailableCredits { get; init; }

    public string? PinnedEngine { get; init; }

    public string? PinnedCredential { get; init; }

    public string? Winner { get; init; }

    public required RouteCandidateForm[] Candidates { get; init; }
}

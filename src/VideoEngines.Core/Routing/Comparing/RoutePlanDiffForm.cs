using System.Text.Json.Serialization;

namespace VideoEngines.Routing;

/// <summary>The JSON form of the difference of two plans.</summary>
internal sealed record RoutePlanDiffForm
{
    [JsonPropertyOrder(-1)]
    public int SchemaVersion { get; init; } = RoutePlanDiff.SchemaVersion;

    public required string PlanBefore { get; init; }

    public required string PlanAfter { get; init; }

    public required bool SameRequest { get; init; }

    public required string PolicyBefore { get; init; }

    public required string PolicyAfter { get; init; }

    public required string CatalogBefore { get; init; }

    public required string CatalogAfter { get; init; }

    public string? WinnerBefore { get; init; }

    public string? WinnerAfter { get; init; }

    public decimal? UsdBefore { get; init; }

    public decimal? UsdAfter { get; init; }

    public required RouteCandidateDiffForm[] Engines { get; init; }

    public static RoutePlanDiffForm Of(RoutePlanDiff diff) => new()
    {
        PlanBefore = diff.PlanBefore,
        PlanAfter = diff.PlanAfter,
        SameRequest = diff.IsSameRequest,
        PolicyBefore = diff.PolicyBefore,
        PolicyAfter = diff.PolicyAfter,
        CatalogBefore = diff.CatalogBefore,
        CatalogAfter = diff.CatalogAfter,
        WinnerBefore = diff.WinnerBefore?.ToString(),
        WinnerAfter = diff.WinnerAfter?.ToString(),
        UsdBefore = RoutePlanJson.Plain(diff.UsdBefore),
        UsdAfter = RoutePlanJson.Plain(diff.UsdAfter),
        Engines = [.. diff.Engines.Select(RouteCandidateDiffForm.Of)],
    };
}

namespace VideoEngines.Routing;

/// <summary>The JSON form of a candidate.</summary>
internal sealed record RouteCandidateForm
{
    public required string Engine { get; init; }

    public required string Verdict { get; init; }

    public int? Rank { get; init; }

    public string? Rule { get; init; }

    public string? Credential { get; init; }

    public VideoCostForm? Low { get; init; }

    public VideoCostForm? Expected { get; init; }

    public VideoCostForm? High { get; init; }

    public string? Basis { get; init; }

    public decimal? ExpectedUsd { get; init; }

    public double? ExpectedSeconds { get; init; }

    public decimal? Score { get; init; }

    public RouteScoreForm[]? ScoreParts { get; init; }

    public string? PromptStyle { get; init; }

    public int? PromptLength { get; init; }

    public RouteChangeForm[]? Changes { get; init; }

    public RouteReasonForm[]? Reasons { get; init; }

    public RouteReasonForm[]? Notes { get; init; }
}

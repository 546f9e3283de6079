using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VideoEngines.Routing;

/// <summary>Plans for machines.</summary>
internal static class RoutePlanJson
{
    public static string Write(RoutePlan plan) => JsonSerializer.Serialize(ToForm(plan, plan.Id), RoutePlanJsonContext.Default.RoutePlanForm);

    public static string ComputeId(RoutePlan plan)
    {
        var content = JsonSerializer.Serialize(ToForm(plan, null), RoutePlanJsonContext.Default.RoutePlanForm);
        return "plan_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 12));
    }

    /// <summary>Drops trailing zeros, which depend on how an amount was computed.</summary>
    public static decimal? Plain(decimal? amount) => amount / 1.0000000000000000000000000000m;

    private static RoutePlanForm ToForm(RoutePlan plan, string? id) => new()
    {
        Id = id,
        CatalogVersion = plan.CatalogVersion,
        Policy = plan.Policy.Name,
        PolicyVersion = plan.Policy.Version,
        HealthVersion = plan.Context.Health.Version,
        SlotsVersion = plan.Context.Slots.Version,
        CredentialsVersion = plan.Context.Credentials?.Version,
        Now = plan.Context.Now.ToUniversalTime(),
        JobKey = plan.Context.JobKey,
        Request = plan.Request.Fingerprint,
        Operation = plan.Request.EffectiveOperation.Value,
        Tier = plan.Tier?.Value,
        MaxCost = Cost(plan.Context.MaxCost),
        Adapt = plan.Adapts ? true : null,
        IsMetered = plan.Context.IsMetered,
        AvailableCredits = plan.Context.AvailableCredits,
        PinnedEngine = plan.Context.PinnedEngine?.ToString(),
        PinnedCredential = plan.Context.PinnedCredential,
        Winner = plan.Winner?.Engine.ToString(),
        Candidates = [.. plan.Candidates.Select(ToForm)],
    };

    private static RouteCandidateForm ToForm(RouteCandidate candidate) => new()
    {
        Engine = candidate.Engine.ToString(),
        Verdict = candidate.IsEligible ? "eligible" : "rejected",
        Rank = candidate.Rank,
        Rule = candidate.Rule,
        Credential = candidate.Credential,
        Low = Cost(candidate.Quote?.Low),
        Expected = Cost(candidate.Quote?.Expected),
        High = Cost(candidate.Quote?.High),
        Basis = candidate.Quote is { } quote ? RoutePlanText.Basis(quote.Basis) : null,
        ExpectedUsd = Plain(candidate.ExpectedUsd),
        ExpectedSeconds = candidate.ExpectedTime?.TotalSeconds,
        Score = Plain(candidate.Score?.Total),
        ScoreParts = candidate.Score is { } score
            ? [.. score.Parts.Select(static p => new RouteScoreForm { Name = p.Name, Score = Plain(p.Score)!.Value, Weight = Plain(p.Weight)!.Value, Why = p.Why })]
            : null,
        PromptStyle = candidate.Prompt?.Style,
        PromptLength = candidate.Prompt?.Text?.Length,
        Changes = candidate.Prompt is { Changes: { Count: > 0 } changes } ? [.. changes.Select(static c => new RouteChangeForm { Code = c.Code, Text = c.Text })] : null,
        Reasons = Reasons(candidate.Reasons),
        Notes = Reasons(candidate.Notes),
    };

    private static RouteReasonForm[]? Reasons(IReadOnlyList<RouteReason> reasons) => reasons.Count == 0 ? null : [.. reasons.Select(static r => new RouteReasonForm
    {
        Code = r.Code,
        Operands = r.Operands.Count == 0 ? null : new SortedDictionary<string, string>(r.Operands.ToDictionary(static o => o.Key, static o => o.Value), StringComparer.Ordinal),
        Text = r.Describe(),
    })];

    private static VideoCostForm? Cost(VideoCost? cost) => cost is { } known ? new() { Amount = Plain(known.Amount)!.Value, Unit = known.Unit } : null;
}

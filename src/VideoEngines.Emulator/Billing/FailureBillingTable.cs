using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Billing;

/// <summary>The declared failure billing, first match wins.</summary>
internal static class FailureBillingTable
{
    public const string Cancelled = "CANCELLED";

    private const string Own = "emulator's own behaviour";

    public static readonly IReadOnlyList<FailureBillingRule> Rules =
    [
        new(ProviderNames.Kling, "*", false, $"{Own}: the provider does not document failed-task billing beyond billing[] (kling.md a.10)"),
        new(ProviderNames.Runway, Cancelled, false, $"{Own}: cost 0 means fully refunded (corrections.md 1.2)"),
        new(ProviderNames.Runway, "SAFETY.INPUT.*", true, "a refused input is not refunded (runway.md D.8)"),
        new(ProviderNames.Runway, "INPUT_PREPROCESSING.SAFETY.*", true, "a refused input can still be charged (corrections.md 1.2)"),
        new(ProviderNames.Runway, "SAFETY.OUTPUT.*", false, Own),
        new(ProviderNames.Runway, "INTERNAL*", false, Own),
        new(ProviderNames.Runway, "*", false, Own),
    ];

    public static bool IsCharged(string provider, string? code)
    {
        foreach (var rule in Rules)
        {
            if (rule.Provider == provider && Matches(rule.FailureCode, code))
                return rule.Charged;
        }

        return true;
    }

    private static bool Matches(string pattern, string? code) => pattern.EndsWith('*')
        ? (code ?? string.Empty).StartsWith(pattern[..^1], StringComparison.Ordinal)
        : pattern == code;
}

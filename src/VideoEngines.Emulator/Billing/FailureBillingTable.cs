using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Billing;

/// <summary>The declared failure billing of all providers, first match wins.</summary>
internal static class FailureBillingTable
{
    public const string Cancelled = "CANCELLED";

    public static readonly IReadOnlyList<FailureBillingRule> Rules = [.. EmulatedProviders.All.SelectMany(static provider => provider.FailureBilling)];

    public static bool IsCharged(string provider, string? code)
    {
        foreach (var rule in EmulatedProviders.Get(provider).FailureBilling)
        {
            if (Matches(rule.FailureCode, code))
                return rule.Charged;
        }

        return true;
    }

    private static bool Matches(string pattern, string? code) => pattern.EndsWith('*')
        ? (code ?? string.Empty).StartsWith(pattern[..^1], StringComparison.Ordinal)
        : pattern == code;
}

using System.Runtime.CompilerServices;

namespace VideoEngines.Metering;

/// <summary>What every ledger checks of its arguments, and how it compares a repeated call with the first.</summary>
internal static class LedgerChecks
{
    private const long MaxMicro = 1_000_000_000 * CreditAmount.MicroPerCredit;
    private const int MaxKeyLength = 200;

    public static void Key(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        if (value.Length > MaxKeyLength)
        {
            throw new ArgumentException($"A key has at most {MaxKeyLength} characters; this one has {value.Length}.", name);
        }
    }

    public static void Amount(CreditAmount value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value.Micro is < 0 or > MaxMicro)
        {
            throw new ArgumentOutOfRangeException(name, value, "An amount lies between 0 and 1,000,000,000 credits.");
        }
    }

    public static void Validate(CreditGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        Key(grant.Key);
        CreditAccounts.Validate(grant.Account);
        Amount(grant.Amount);
        if (grant.Amount.Micro == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(grant), grant.Amount, "A grant is above zero.");
        }

        if (grant.StartsAt >= grant.ExpiresAt)
        {
            throw new ArgumentException($"Grant '{grant.Key}' expires at {grant.ExpiresAt:O}, not after its start.", nameof(grant));
        }

        if (grant.Scope is not null)
        {
            EngineScopes.Validate(grant.Scope);
        }
    }

    public static void Validate(CreditReservation reservation)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        Key(reservation.AttemptId);
        CreditAccounts.Validate(reservation.Account);
        Amount(reservation.Amount);
        ArgumentNullException.ThrowIfNull(reservation.Quote);
        ArgumentNullException.ThrowIfNull(reservation.RateCard);
        if (reservation.Engine.IsEmpty)
        {
            throw new ArgumentException("A reservation names its engine.", nameof(reservation));
        }

        if (reservation.Lifetime <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(reservation), reservation.Lifetime, "The lifetime of a hold is above zero; null is for ever.");
        }
    }

    public static void Same(CreditGrant asked, CreditGrant first)
    {
        const string What = "Grant";
        Same(What, asked.Key, nameof(asked.Amount), asked.Amount, first.Amount);
        Same(What, asked.Key, nameof(asked.Priority), asked.Priority, first.Priority);
        Same(What, asked.Key, nameof(asked.StartsAt), asked.StartsAt, first.StartsAt);
        Same(What, asked.Key, nameof(asked.ExpiresAt), asked.ExpiresAt, first.ExpiresAt);
        Same(What, asked.Key, nameof(asked.Scope), asked.Scope, first.Scope);
    }

    public static void Same(CreditReservation asked, CreditReservation first)
    {
        if (ReferenceEquals(asked, first))
        {
            return;
        }

        const string What = "Attempt";
        Same(What, asked.AttemptId, nameof(asked.Account), asked.Account, first.Account);
        Same(What, asked.AttemptId, nameof(asked.Amount), asked.Amount, first.Amount);
        Same(What, asked.AttemptId, nameof(asked.Engine), asked.Engine, first.Engine);
        Same(What, asked.AttemptId, nameof(asked.JobKey), asked.JobKey, first.JobKey);
        Same(What, asked.AttemptId, nameof(asked.Lifetime), asked.Lifetime, first.Lifetime);
        Same(What, asked.AttemptId, nameof(asked.Quote), asked.Quote, first.Quote);
        if (!asked.RateCard.Equals(first.RateCard))
        {
            throw Conflict(What, asked.AttemptId, nameof(asked.RateCard), asked.RateCard.Version, first.RateCard.Version);
        }
    }

    public static void Same(CreditCommit asked, CreditCommit first)
    {
        const string What = "The commit of attempt";
        Same(What, asked.AttemptId, nameof(asked.Amount), asked.Amount, first.Amount);
        Same(What, asked.AttemptId, nameof(asked.ProviderCost), asked.ProviderCost, first.ProviderCost);
        Same(What, asked.AttemptId, nameof(asked.Overrun), asked.Overrun, first.Overrun);
    }

    public static void Same(CreditRelease asked, CreditRelease first) =>
        Same("The release of attempt", asked.AttemptId, nameof(asked.PossibleProviderLoss), asked.PossibleProviderLoss, first.PossibleProviderLoss);

    public static void Same(CreditAdjustment asked, CreditAdjustment first)
    {
        const string What = "Adjustment";
        Same(What, asked.Key, nameof(asked.NewTotal), asked.NewTotal, first.NewTotal);
        Same(What, asked.Key, nameof(asked.ProviderCost), asked.ProviderCost, first.ProviderCost);
        Same(What, asked.Key, nameof(asked.Overrun), asked.Overrun, first.Overrun);
    }

    private static void Same<T>(string what, string key, string field, T asked, T first)
    {
        if (!EqualityComparer<T>.Default.Equals(asked, first))
        {
            throw Conflict(what, key, field, asked, first);
        }
    }

    private static CreditConflictException Conflict(string what, string key, string field, object? asked, object? first) => new(
        key,
        field,
        $"{what} '{key}' was recorded with {field} {first ?? "none"}; this call has {asked ?? "none"}. Repeat the first call unchanged, use a new key for another move, or correct an ended attempt with AdjustAsync.");
}

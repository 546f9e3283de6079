using System.Collections.Immutable;

namespace VideoEngines.Metering;

/// <summary>What a move wants written to an account; sequence, time, balance and hash come from the account.</summary>
internal readonly record struct LedgerEntryDraft(CreditEntryKind Kind, CreditAmount Amount, CreditBalance Change)
{
    public CreditReservation? Hold { get; init; }

    public CreditGrant? Grant { get; init; }

    public string? Key { get; init; }

    public VideoCost? ProviderCost { get; init; }

    public ImmutableArray<CreditShare>? Shares { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public long? Corrects { get; init; }

    public bool Flagged { get; init; }

    public string? Reason { get; init; }

    public string? Evidence { get; init; }
}

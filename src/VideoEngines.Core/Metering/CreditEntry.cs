using System.Collections.Immutable;

namespace VideoEngines.Metering;

/// <summary>One line of an account's statement. Entries are only ever added, in one order per account, each chained to the one before by its hash.</summary>
public sealed record CreditEntry
{
    private CreditHash _hash;

    /// <summary>Gets the account: one level, as a full path.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the place in the account's order: 1, 2, 3, ...</summary>
    public required long Sequence { get; init; }

    /// <summary>Gets when it was written, by the ledger's clock, in whole microseconds. The order is <see cref="Sequence"/>, not this.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Gets what happened.</summary>
    public required CreditEntryKind Kind { get; init; }

    /// <summary>Gets the amount that the entry is about; zero or more, except in an adjustment that gives credits back.</summary>
    public required CreditAmount Amount { get; init; }

    /// <summary>Gets what changed.</summary>
    public required CreditBalance Change { get; init; }

    /// <summary>Gets the account's amounts after the change.</summary>
    public required CreditBalance Balance { get; init; }

    /// <summary>Gets the grant, for <see cref="CreditEntryKind.Granted"/>, <see cref="CreditEntryKind.Started"/> and a grant's <see cref="CreditEntryKind.Expired"/>.</summary>
    public CreditGrant? Grant { get; init; }

    /// <summary>Gets the caller's key of the grant or adjustment.</summary>
    public string? Key { get; init; }

    /// <summary>Gets the id of the attempt.</summary>
    public string? AttemptId { get; init; }

    /// <summary>Gets the caller's key of the job.</summary>
    public string? JobKey { get; init; }

    /// <summary>Gets the whole account path that pays for the attempt.</summary>
    public string? Payer { get; init; }

    /// <summary>Gets the engine.</summary>
    public VideoEngineId? Engine { get; init; }

    /// <summary>Gets the quote, with the version of its rate card.</summary>
    public CreditQuote? Quote { get; init; }

    /// <summary>Gets what the provider said it charged.</summary>
    public VideoCost? ProviderCost { get; init; }

    /// <summary>Gets the parts of the amount by grant: taken, charged or given back.</summary>
    public ImmutableArray<CreditShare> Shares { get; init; } = [];

    /// <summary>Gets the deadline of the hold, for <see cref="CreditEntryKind.Reserved"/> and <see cref="CreditEntryKind.Extended"/>.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the sequence of the entry that this one corrects.</summary>
    public long? Corrects { get; init; }

    /// <summary>Gets a value indicating whether somebody should check it.</summary>
    public bool Flagged { get; init; }

    /// <summary>Gets why.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets what it rests on.</summary>
    public string? Evidence { get; init; }

    /// <summary>Gets the hash over this entry and the hash before; see <see cref="CreditEntryChain"/>.</summary>
    public CreditHash Hash
    {
        get => _hash;
        init => _hash = value;
    }

    /// <summary>Returns sequence, kind, amount and attempt.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{Account} #{Sequence} {Kind} {Amount} {AttemptId ?? Key}";

    internal void Seal(CreditHash previous) => _hash = CreditEntryChain.ComputeHash(this, previous);
}

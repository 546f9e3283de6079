namespace VideoEngines.Metering;

/// <summary>A grant of an account with what is left of it. Guarded by the account's lock.</summary>
internal sealed class LedgerGrant(CreditGrant source, long order)
{
    public CreditGrant Source { get; } = source;

    public string Key => Source.Key;

    public long Order { get; } = order;

    /// <summary>The next moment at which the clock changes the grant: start, then expiry.</summary>
    public DateTimeOffset? NextDue => !Started ? Source.StartsAt : Expired ? null : Source.ExpiresAt;

    public CreditEntry? Entry { get; set; }

    public CreditAmount Available { get; set; }

    public bool Started { get; set; }

    public bool Expired { get; set; }

    public bool Serves(VideoEngineId engine) => Source.Scope is null || EngineScopes.IsMatch(Source.Scope, engine);

    public int CompareBurnOrder(LedgerGrant other)
    {
        var byPriority = Source.Priority.CompareTo(other.Source.Priority);
        if (byPriority != 0)
        {
            return byPriority;
        }

        var byExpiry = (Source.ExpiresAt ?? DateTimeOffset.MaxValue).CompareTo(other.Source.ExpiresAt ?? DateTimeOffset.MaxValue);
        return byExpiry != 0 ? byExpiry : Order.CompareTo(other.Order);
    }
}

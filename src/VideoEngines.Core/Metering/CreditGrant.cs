namespace VideoEngines.Metering;

/// <summary>Credits given to an account.</summary>
public sealed record CreditGrant
{
    /// <summary>Gets the caller's key, unique in the account. The same key with the same content grants once and gives the same answer for ever.</summary>
    public required string Key { get; init; }

    /// <summary>Gets the account: exactly this level, not those above or below it.</summary>
    public required string Account { get; init; }

    /// <summary>Gets the amount; above zero.</summary>
    public required CreditAmount Amount { get; init; }

    /// <summary>Gets the place in the burn order: lower burns first; 0 by default. Equal priorities burn by earliest expiry, then oldest first.</summary>
    public int Priority { get; init; }

    /// <summary>Gets from when the credits can be used; <see langword="null"/> for at once.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Gets when unused credits expire; <see langword="null"/> for never. Credits that are held then can still be spent; when they come back they expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the engines that the credits are good for, as a pattern such as <c>kling/*</c>; <see langword="null"/> for all.</summary>
    public string? Scope { get; init; }

    /// <summary>Gets a note for the statement. It does not count as content of the key.</summary>
    public string? Description { get; init; }
}

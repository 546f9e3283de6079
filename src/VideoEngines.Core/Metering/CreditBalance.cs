namespace VideoEngines.Metering;

/// <summary>
/// The amounts of one account, or a change of them. At every moment
/// <see cref="Available"/> + <see cref="Scheduled"/> + <see cref="Held"/> + <see cref="Spent"/> + <see cref="Expired"/> = <see cref="Granted"/> + <see cref="Debt"/>.
/// </summary>
public readonly record struct CreditBalance
{
    /// <summary>Gets all credits that were ever granted.</summary>
    public CreditAmount Granted { get; init; }

    /// <summary>Gets granted credits that cannot be used yet.</summary>
    public CreditAmount Scheduled { get; init; }

    /// <summary>Gets credits that can be reserved now; never below zero. Grants with a scope count in, whatever their scope.</summary>
    public CreditAmount Available { get; init; }

    /// <summary>Gets credits held for attempts that have not ended.</summary>
    public CreditAmount Held { get; init; }

    /// <summary>Gets what was charged.</summary>
    public CreditAmount Spent { get; init; }

    /// <summary>Gets credits that expired unused.</summary>
    public CreditAmount Expired { get; init; }

    /// <summary>Gets what was charged without credits to pay it; the next credits do.</summary>
    public CreditAmount Debt { get; init; }

    /// <summary>Gets the host's losses; only <see cref="CreditAccounts.Losses"/> has any. Not a part of the equation.</summary>
    public CreditAmount Loss { get; init; }

    /// <summary>Gets a value indicating whether the equation holds.</summary>
    public bool IsBalanced => Available + Scheduled + Held + Spent + Expired == Granted + Debt;

    /// <summary>Gets a value indicating whether an amount is below zero, which a balance never is.</summary>
    public bool HasNegative =>
        (Granted.Micro | Scheduled.Micro | Available.Micro | Held.Micro | Spent.Micro | Expired.Micro | Debt.Micro | Loss.Micro) < 0;

    /// <summary>Applies a change.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The balance after it.</returns>
    public CreditBalance Apply(in CreditBalance change) => new()
    {
        Granted = Granted + change.Granted,
        Scheduled = Scheduled + change.Scheduled,
        Available = Available + change.Available,
        Held = Held + change.Held,
        Spent = Spent + change.Spent,
        Expired = Expired + change.Expired,
        Debt = Debt + change.Debt,
        Loss = Loss + change.Loss,
    };
}

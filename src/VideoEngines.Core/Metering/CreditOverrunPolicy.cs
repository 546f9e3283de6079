namespace VideoEngines.Metering;

/// <summary>Who pays what a job cost beyond the credits that are held for it, because it cost more or they have gone back. There is always an entry that shows it.</summary>
public enum CreditOverrunPolicy
{
    /// <summary>The account: from its available credits, and as debt where these do not reach. The next credits that come pay the debt.</summary>
    Debt = 0,

    /// <summary>The account as far as the available credits of every level reach; the host the rest, as a loss.</summary>
    TakeAvailable = 1,

    /// <summary>The host, as a loss. The account never pays more than was held for the attempt at first.</summary>
    Refuse = 2,
}

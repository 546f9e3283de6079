namespace VideoEngines.Metering;

/// <summary>Takes the locks of an account path, top level first: one order for all, so crossing paths cannot block each other.</summary>
internal static class LedgerLocks
{
    public static void Enter(LedgerAccount[] accounts)
    {
        foreach (var account in accounts)
        {
            account.Gate.Enter();
        }
    }

    public static void Exit(LedgerAccount[] accounts)
    {
        for (var i = accounts.Length - 1; i >= 0; i--)
        {
            accounts[i].Gate.Exit();
        }
    }
}

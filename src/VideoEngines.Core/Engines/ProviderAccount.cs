namespace VideoEngines;

/// <summary>An account as engines use it.</summary>
internal sealed record ProviderAccount(string Alias, Uri BaseAddress, string? Region, Func<CancellationToken, ValueTask<string>> GetTokenAsync)
{
    /// <summary>Gets the accounts that options describe and that have a credential.</summary>
    public static IReadOnlyDictionary<string, ProviderAccount> From(ProviderOptions options, Uri providerAddress)
    {
        var accounts = new Dictionary<string, ProviderAccount>(StringComparer.Ordinal);
        if (options.ApiKey is { Length: > 0 } key)
        {
            accounts[ProviderOptions.DefaultAccount] = new(ProviderOptions.DefaultAccount, options.BaseAddress ?? providerAddress, options.Region, _ => ValueTask.FromResult(key));
        }

        foreach (var (alias, account) in options.Accounts)
        {
            if (account.HasCredential)
            {
                var address = account.BaseAddress ?? options.BaseAddress ?? providerAddress;
                var accountKey = account.ApiKey;
                accounts[alias] = new(alias, address, account.Region ?? options.Region, account.TokenProvider ?? (_ => ValueTask.FromResult(accountKey!)));
            }
        }

        return accounts;
    }

    /// <summary>Prints the alias only; a record would print everything.</summary>
    /// <returns>The alias.</returns>
    public override string ToString() => Alias;
}

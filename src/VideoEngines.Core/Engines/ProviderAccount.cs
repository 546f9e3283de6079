namespace VideoEngines;

/// <summary>An account as engines use it.</summary>
internal sealed record ProviderAccount(string Alias, Uri BaseAddress, string? Region, Func<CancellationToken, ValueTask<string>> GetTokenAsync)
{
    /// <summary>Gets the provider's project or workspace.</summary>
    public string? Project { get; init; }

    /// <summary>Gets the accounts that options describe: those with a credential and an address.</summary>
    public static IReadOnlyDictionary<string, ProviderAccount> From(ProviderOptions options, ProviderDescriptor provider)
    {
        if (provider.Accounts is { } own)
        {
            return own(options);
        }

        var accounts = new Dictionary<string, ProviderAccount>(StringComparer.Ordinal);
        if (options.ApiKey is { Length: > 0 } || (provider.KeyOptional && options.BaseAddress is not null))
        {
            Add(accounts, ProviderOptions.DefaultAccount, provider.AddressOf(options.BaseAddress, options.Region), options.Region, TokenOf(options.ApiKey), options.Project);
        }

        foreach (var (alias, account) in options.Accounts)
        {
            var baseAddress = account.BaseAddress ?? options.BaseAddress;
            if (account.HasCredential || (provider.KeyOptional && baseAddress is not null))
            {
                var region = account.Region ?? options.Region;
                Add(accounts, alias, provider.AddressOf(baseAddress, region), region, account.TokenProvider ?? TokenOf(account.ApiKey), account.Project ?? options.Project);
            }
        }

        return accounts;
    }

    public static Func<CancellationToken, ValueTask<string>> TokenOf(string? key) => _ => ValueTask.FromResult(key ?? string.Empty);

    private static void Add(
        Dictionary<string, ProviderAccount> accounts, string alias, Uri? address, string? region, Func<CancellationToken, ValueTask<string>> getToken, string? project)
    {
        if (address is not null)
        {
            accounts[alias] = new ProviderAccount(alias, address, region, getToken) { Project = project };
        }
    }

    /// <summary>Prints the alias only; a record would print everything.</summary>
    /// <returns>The alias.</returns>
    public override string ToString() => Alias;
}

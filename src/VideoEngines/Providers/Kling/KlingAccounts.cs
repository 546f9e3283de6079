namespace VideoEngines.Providers.Kling;

/// <summary>Kling's accounts: API keys, and for the first generation the key pair that they replaced.</summary>
internal static class KlingAccounts
{
    /// <summary>The accounts with an API key; without one for the default account, its key pair signs tokens.</summary>
    public static IReadOnlyDictionary<string, ProviderAccount> WithSignedTokens(ProviderOptions options, ProviderDescriptor provider)
    {
        var accounts = new Dictionary<string, ProviderAccount>(ProviderAccount.From(options, provider), StringComparer.Ordinal);
        if (!accounts.ContainsKey(ProviderOptions.DefaultAccount) && options is KlingOptions { AccessKey: { Length: > 0 } accessKey, SecretKey: { Length: > 0 } secretKey }
            && provider.AddressOf(options.BaseAddress, options.Region) is { } address)
        {
            // The system's clock, not the engine's: Kling compares the times in the token with its own.
            accounts[ProviderOptions.DefaultAccount] = new ProviderAccount(
                ProviderOptions.DefaultAccount, address, options.Region, _ => ValueTask.FromResult(KlingToken.Create(accessKey, secretKey, TimeProvider.System.GetUtcNow())));
        }

        return accounts;
    }

    /// <summary>Whether calls of an account carry a signed token, which the new design refuses.</summary>
    public static bool SignsTokens(ProviderOptions options, string? alias) =>
        (alias ?? ProviderOptions.DefaultAccount) == ProviderOptions.DefaultAccount
        && options is KlingOptions { ApiKey: null or "", AccessKey.Length: > 0, SecretKey.Length: > 0 }
        && !options.Accounts.ContainsKey(ProviderOptions.DefaultAccount);

    public static IEnumerable<string> Check(ProviderOptions options, string section)
    {
        var kling = (KlingOptions)options;
        if (string.IsNullOrEmpty(kling.AccessKey) != string.IsNullOrEmpty(kling.SecretKey))
        {
            yield return $"{section}:AccessKey and {section}:SecretKey belong together. Set both or neither.";
        }

        foreach (var (name, key) in new[] { (nameof(kling.AccessKey), kling.AccessKey), (nameof(kling.SecretKey), kling.SecretKey) })
        {
            if (key is { Length: > 0 } && key.AsSpan().ContainsAnyExceptInRange('!', '~'))
            {
                yield return $"{section}:{name} has spaces, line breaks or characters that no key has. Copy the key again.";
            }
        }
    }
}

namespace VideoEngines;

/// <summary>What is the same for all engines of one provider.</summary>
/// <param name="Name">The name in lower case, e.g. <c>kling</c>; names the provider's HTTP client.</param>
/// <param name="Address">The provider's own address; null for hosts that everybody runs for themselves.</param>
/// <param name="KeyVariable">The environment variable that samples and the provider's own tools read the key from.</param>
/// <param name="Polling">When the provider advises to poll.</param>
internal sealed record ProviderDescriptor(string Name, Uri? Address, string KeyVariable, VideoPollingOptions Polling)
{
    /// <summary>Gets a value indicating whether an account needs no key: setting its address is enough.</summary>
    public bool KeyOptional { get; init; }

    /// <summary>Gets the address of a region, and null for a region that is not known; null itself where regions don't choose the address.</summary>
    public Func<string, Uri?>? RegionAddress { get; init; }

    /// <summary>Gets what makes the accounts out of the settings, where keys are not the whole story.</summary>
    public Func<ProviderOptions, IReadOnlyDictionary<string, ProviderAccount>>? Accounts { get; init; }

    /// <summary>Gets the provider's own rules for its settings: what is malformed, each with the path of its setting (the section is given).</summary>
    public Func<ProviderOptions, string, IEnumerable<string>>? Check { get; init; }

    /// <summary>Gets how to configure a missing account, where it takes another setting than the key.</summary>
    public string? MissingAccount { get; init; }

    public string MissingCredential<TOptions>()
        where TOptions : ProviderOptions
    {
        var section = ProviderNames.OptionsSection<TOptions>();
        var variables = section.Replace(":", "__", StringComparison.Ordinal);
        return MissingAccount ?? (KeyOptional
            ? $"Set {section}:BaseAddress (environment variable {variables}__BaseAddress) to where the server runs."
            : $"Set {section}:ApiKey (environment variable {variables}__ApiKey), or pass the value of {KeyVariable} in code.");
    }

    /// <summary>The address of an account: its own, that of its region, or the provider's; null when none is known.</summary>
    public Uri? AddressOf(Uri? baseAddress, string? region) => baseAddress ?? (region is not null && RegionAddress is not null ? RegionAddress(region) : Address);

    /// <summary>Whether an account is somewhere else than at the provider, so that the provider's lifecycle does not hold for it.</summary>
    public bool IsElsewhere(ProviderAccount account) =>
        account.BaseAddress.Host != Address?.Host && (account.Region is null || RegionAddress?.Invoke(account.Region)?.Host != account.BaseAddress.Host);
}

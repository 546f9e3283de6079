namespace VideoEngines;

/// <summary>One account at a provider: key or token, region and address.</summary>
public sealed class ProviderAccountOptions
{
    /// <summary>Gets or sets the API key. It travels only to <see cref="BaseAddress"/>, in a header.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the address of the API; <see langword="null"/> takes the provider's own.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Gets or sets the region, for the host's information and for routing.</summary>
    public string? Region { get; set; }

    /// <summary>Gets or sets the provider's project or workspace that the calls belong to, for providers that have them; <see langword="null"/> (default) for none.</summary>
    public string? Project { get; set; }

    internal Func<CancellationToken, ValueTask<string>>? TokenProvider { get; private set; }

    internal bool HasCredential => TokenProvider is not null || !string.IsNullOrEmpty(ApiKey);

    /// <summary>Takes the token from a delegate that is asked for every call, e.g. a secret store or a token service.</summary>
    /// <param name="tokenProvider">Returns the token. It is called concurrently.</param>
    /// <returns>The same object.</returns>
    public ProviderAccountOptions UseToken(Func<CancellationToken, ValueTask<string>> tokenProvider)
    {
        ArgumentNullException.ThrowIfNull(tokenProvider);
        TokenProvider = tokenProvider;
        return this;
    }
}

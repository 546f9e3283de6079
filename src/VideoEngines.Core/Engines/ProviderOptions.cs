namespace VideoEngines;

/// <summary>Settings that all providers share. Flat, so that they bind from configuration.</summary>
public abstract class ProviderOptions
{
    /// <summary>The alias of the account that <see cref="ApiKey"/> and <see cref="BaseAddress"/> describe.</summary>
    public const string DefaultAccount = "default";

    /// <summary>Gets or sets the API key of the default account. Without any account the provider's engines are not eligible; the reason names this setting.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the address of the API, with any path prefix; <see langword="null"/> takes the provider's own. Use it for gateways and the emulator.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>Gets or sets the region of the default account.</summary>
    public string? Region { get; set; }

    /// <summary>Gets or sets the provider's project or workspace that the calls belong to, for providers that have them; <see langword="null"/> (default) for none.</summary>
    public string? Project { get; set; }

    /// <summary>Gets or sets how long the answer to a paid request is awaited. Default 60 seconds; 1 second to 10 minutes.</summary>
    public TimeSpan SubmitTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how long waiting for a job makes sense, from its submit. Default 30 minutes. Passing it never changes the job.</summary>
    public TimeSpan JobDeadline { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets a fixed time between two status reads; <see langword="null"/> (default) polls as the provider advises.</summary>
    public TimeSpan? PollInterval { get; set; }

    /// <summary>Gets or sets what a cancelled token does while a paid request is on its way.</summary>
    public CancelDuringSubmit CancelDuringSubmit { get; set; }

    /// <summary>Gets further accounts by alias, chosen by <see cref="VideoSubmitOptions.Credential"/>.</summary>
    public IDictionary<string, ProviderAccountOptions> Accounts { get; } = new Dictionary<string, ProviderAccountOptions>(StringComparer.Ordinal);

    /// <summary>Adds an account, or changes it.</summary>
    /// <param name="alias">The alias that requests and handles name it by.</param>
    /// <param name="configure">Sets it up.</param>
    public void AddAccount(string alias, Action<ProviderAccountOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(alias);
        ArgumentNullException.ThrowIfNull(configure);
        if (!Accounts.TryGetValue(alias, out var account))
        {
            Accounts[alias] = account = new ProviderAccountOptions();
        }

        configure(account);
    }
}

namespace VideoEngines;

/// <summary>What is the same for all engines of one provider.</summary>
/// <param name="Name">The name in lower case, e.g. <c>kling</c>; also the wire dialect.</param>
/// <param name="Address">The provider's own address.</param>
/// <param name="KeyVariable">The environment variable that samples and the provider's own tools read the key from.</param>
/// <param name="Polling">When the provider advises to poll.</param>
internal sealed record ProviderDescriptor(string Name, Uri Address, string KeyVariable, VideoPollingOptions Polling)
{
    public string MissingCredential<TOptions>()
        where TOptions : ProviderOptions =>
        $"Set {ProviderNames.OptionsSection<TOptions>()}:ApiKey (environment variable {ProviderNames.OptionsSection<TOptions>().Replace(":", "__", StringComparison.Ordinal)}__ApiKey), "
        + $"or pass the value of {KeyVariable} in code.";
}

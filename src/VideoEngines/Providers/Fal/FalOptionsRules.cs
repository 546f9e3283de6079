namespace VideoEngines.Providers.Fal;

/// <summary>The rules of the settings that only fal has.</summary>
internal static class FalOptionsRules
{
    /// <exception cref="ArgumentException">A setting is malformed.</exception>
    public static FalOptions Checked(FalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return FindProblem(options) is { } problem ? throw new ArgumentException(problem, nameof(options)) : options;
    }

    public static string? FindProblem(FalOptions options) => options switch
    {
        { StorageAddress: { } address } when !address.IsAbsoluteUri || address.Scheme is not ("https" or "http") || address.Query.Length > 0 =>
            "VideoEngines:Fal:StorageAddress must be an absolute web address without query, such as https://rest.fal.ai.",
        { OutputLifetime: { } lifetime } when lifetime < FalLifetime.Shortest || lifetime > FalLifetime.Longest =>
            "VideoEngines:Fal:OutputLifetime must be between 10 minutes and 10 years; leave it out to keep the setting of the fal account.",
        _ => null,
    };
}

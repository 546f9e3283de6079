namespace VideoEngines.Providers.Fal;

/// <summary>Settings of the engines at fal: key, addresses, times. Bind them from <c>VideoEngines:Fal</c>.</summary>
/// <remarks>
/// The key is the one that fal's tools read from <c>FAL_KEY</c> (with or without the secret after a colon); it is sent as <c>Authorization: Key</c>, to <see cref="ProviderOptions.BaseAddress"/> and
/// <see cref="StorageAddress"/> only. <see cref="ProviderOptions.BaseAddress"/> is the queue, by default <c>https://queue.fal.run</c>; for the emulator set it to
/// <c>http://127.0.0.1:5080/fal/queue</c> (sources: FAL-JS, FAL-PY). Not thread-safe while it is being set up.
/// </remarks>
public sealed class FalOptions : ProviderOptions
{
    /// <summary>
    /// Gets or sets the address of fal's REST API, which takes uploads: media given as bytes of more than 1 MiB go there before the submit, free of charge. <see langword="null"/> (default) takes
    /// fal's own, <c>https://rest.fal.ai</c>, as long as <see cref="ProviderOptions.BaseAddress"/> is fal's own too; for a base address that ends in <c>/queue</c> its neighbour <c>/rest</c>; and
    /// otherwise none, so that a key for another server never goes to fal: larger media are refused then.
    /// </summary>
    public Uri? StorageAddress { get; set; }

    /// <summary>
    /// Gets or sets how long fal keeps what a job makes, from 10 minutes to 10 years; <see langword="null"/> (default) leaves it to the setting of the fal account. Outputs are public for whoever
    /// has their address. Keep it longer than a job and its download can take: a video that has expired was paid for all the same.
    /// </summary>
    public TimeSpan? OutputLifetime { get; set; }
}

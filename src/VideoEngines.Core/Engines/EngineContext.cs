using VideoEngines.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines;

/// <summary>What every HTTP engine is built from.</summary>
internal sealed class EngineContext
{
    public required EngineFacts Facts { get; init; }

    public required ProviderOptions Options { get; init; }

    public required IReadOnlyDictionary<string, ProviderAccount> Accounts { get; init; }

    public required ProviderHttp Http { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    public required SafeDownloader Downloader { get; init; }

    /// <summary>Gets the polling that the provider advises.</summary>
    public required VideoPollingOptions Polling { get; init; }

    /// <summary>Gets the text that says how to configure a missing credential.</summary>
    public required string MissingCredential { get; init; }
}

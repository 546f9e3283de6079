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

    /// <exception cref="VideoSubmitRejectedException">There is no such account, or none at all.</exception>
    public ProviderAccount RequireAccount(string? alias) => FindAccount(alias) ?? throw new VideoSubmitRejectedException(alias is null
        ? $"{Facts.EngineId} has no credential. {MissingCredential}"
        : $"{Facts.EngineId} has no account '{alias}'. Add it, or use one of: {string.Join(", ", Accounts.Keys)}.")
    {
        EngineId = Facts.EngineId,
        Kind = VideoErrorKind.Configuration,
    };

    /// <exception cref="VideoEngineException">The account of the job is not configured here.</exception>
    public ProviderAccount RequireAccount(VideoJobHandle handle) => FindAccount(handle.Credential) ?? throw new VideoEngineException(
        $"{Facts.EngineId}: the job was submitted with account '{handle.Credential}', which is not configured here. Configure it to follow the job; the job is not affected.")
    {
        EngineId = Facts.EngineId,
        Kind = VideoErrorKind.Configuration,
        IsTransient = true,
        Handle = handle,
    };

    private ProviderAccount? FindAccount(string? alias) => alias is not null
        ? Accounts.GetValueOrDefault(alias)
        : Accounts.GetValueOrDefault(ProviderOptions.DefaultAccount) ?? (Accounts.Count == 1 ? Accounts.Values.First() : null);
}

using VideoEngines.Catalog;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines;

/// <summary>Builds the context of an engine that is made with <c>new</c>.</summary>
internal static class EngineContextFactory
{
    private static readonly Lazy<HttpMessageInvoker> SharedClient = new(static () => ProviderClientFactory.CreateInvoker(ProviderClientFactory.CreatePrimary()));

    public static EngineContext Create<TOptions>(
        VideoEngineId engineId, TOptions options, ProviderDescriptor provider, HttpMessageHandler? handler, TimeProvider? timeProvider)
        where TOptions : ProviderOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        var validation = new ProviderOptionsValidator<TOptions>(provider).Validate(null, options);
        if (validation.Failed)
        {
            throw new ArgumentException(string.Join(" ", validation.Failures), nameof(options));
        }

        var clock = timeProvider ?? TimeProvider.System;
        var client = handler is null ? SharedClient : new Lazy<HttpMessageInvoker>(ProviderClientFactory.CreateInvoker(handler));
        return Create(EngineFacts.Of(EngineCatalog.Default, engineId), options, provider, new ProviderHttp(() => client.Value, clock), clock, new SafeDownloader(new DownloadOptions(), clock));
    }

    public static EngineContext Create<TOptions>(
        EngineFacts facts, TOptions options, ProviderDescriptor provider, ProviderHttp http, TimeProvider timeProvider, SafeDownloader downloader)
        where TOptions : ProviderOptions => new()
        {
            Facts = facts,
            Options = options,
            Accounts = ProviderAccount.From(options, provider),
            Http = http,
            TimeProvider = timeProvider,
            Downloader = downloader,
            Polling = options.PollInterval is { } interval
                ? new VideoPollingOptions { FirstDelay = interval, MinDelay = interval, MaxDelay = interval, Factor = 1, Jitter = 0 }
                : provider.Polling,
            MissingCredential = provider.MissingCredential<TOptions>(),
        };
}

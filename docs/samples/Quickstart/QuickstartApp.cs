using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Catalog;
using VideoEngines.Emulator;
using VideoEngines.Metering;
using VideoEngines.Routing;

namespace Quickstart;

/// <summary>The host app: services, and the emulator unless the real providers are wanted.</summary>
internal sealed class QuickstartApp : IAsyncDisposable
{
    // Retired models are served by the emulator, but only to those who name one.
    private const string Living = "living";

    private readonly VideoEmulator? _emulator;

    private QuickstartApp(ServiceProvider services, VideoEmulator? emulator)
    {
        Services = services;
        _emulator = emulator;
    }

    public ServiceProvider Services { get; }

    public static async Task<QuickstartApp> StartAsync(QuickstartArguments arguments, string account, CancellationToken cancellationToken)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (arguments.Live && SampleProviders.All.All(provider => environment[provider.KeyVariable] is null))
        {
            throw new QuickstartException($"--live needs a key: set {string.Join(" or ", SampleProviders.All.Select(static provider => provider.KeyVariable))}, or leave --live away to use the emulator.");
        }

        var emulator = arguments.Live || arguments.ListEngines
            ? null
            : await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = arguments.TimeScale }, cancellationToken);
        var collection = new ServiceCollection();
        var builder = collection.AddVideoEngines(environment.GetSection("VideoEngines")).AddCredits().ConfigureRouting(static routing => routing.Policies[Living] = LivingOnly());
        foreach (var provider in SampleProviders.All)
        {
            provider.Add(builder, options => Configure(options, environment[provider.KeyVariable], emulator?.AddressOf(provider.EmulatorName)));
        }

        if (emulator is not null && arguments.Engine is not null)
        {
            // An engine whose price no source tells has a made-up one here, so that it can be tried with credits on; the router never chooses by it.
            builder.ConfigureCatalog(static catalog => catalog.AddJson(VideoEmulator.FictionalPrices));
        }

        var services = collection.BuildServiceProvider();

        // A gift to start with: 100 credits, worth 100 US dollars.
        await services.GetRequiredService<ICreditLedger>().GrantAsync(
            new CreditGrant { Key = "welcome", Account = account, Amount = CreditAmount.FromCredits(100), Description = "welcome gift" }, cancellationToken);
        return new QuickstartApp(services, emulator);
    }

    /// <summary>Who pays, how much at the most, and where.</summary>
    public static VideoSubmitOptions CreateOptions(QuickstartArguments arguments, string account) => new()
    {
        Account = account,
        Engine = arguments.Engine,
        Policy = arguments.Engine is null ? Living : null,
        MaxCost = arguments.MaxCost is { } most ? VideoCost.Usd(most) : null,
    };

    public static async Task<VideoRequest> CreateRequestAsync(QuickstartArguments arguments, CancellationToken cancellationToken) => new(arguments.Prompt ?? QuickstartArguments.DefaultPrompt)
    {
        // An engine named by the user has lengths of its own.
        Duration = arguments.Duration ?? (arguments.Engine is null ? TimeSpan.FromSeconds(5) : null),
        Resolution = arguments.Resolution,
        AspectRatio = arguments.AspectRatio,
        GenerateAudio = arguments.Audio,
        StartFrame = arguments.Image switch
        {
            null => null,
            var url when url.Contains("://", StringComparison.Ordinal) => VideoMedia.FromUri(url),
            var path when !File.Exists(path) => throw new QuickstartException($"--image: there is no file '{path}'."),
            var path => await VideoMedia.FromFileAsync(path, cancellationToken),
        },
    };

    /// <summary>Finds out before anything is bought whether the video can be saved there.</summary>
    public static string CheckTarget(string target)
    {
        var path = Path.GetFullPath(target);
        if (Directory.Exists(path))
        {
            throw new QuickstartException($"--out: '{target}' is a folder; add a file name.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Some engines make images, such as keyframes.</summary>
    public static string ExtensionOf(VideoOutput output) => output.ContentType switch
    {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "image/webp" => ".webp",
        _ => ".mp4",
    };

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    private static RoutingPolicy LivingOnly() => RoutingPolicy.Default with
    {
        Name = Living,
        Rules =
        [
            .. RoutingPolicy.Default.Rules,
            new RoutingRule
            {
                Name = "no retired models",
                Deny = [.. EngineCatalog.Default.Offers.Where(static offer => offer.Lifecycle.State == LifecycleState.Retired).Select(static offer => EnginePattern.Parse(offer.Id.ToString()))],
            },
        ],
    };

    private static void Configure(ProviderOptions options, string? key, Uri? emulator)
    {
        options.ApiKey ??= emulator is null ? key : "emulator";
        if (emulator is not null)
        {
            options.BaseAddress = emulator;
            options.PollInterval = TimeSpan.FromMilliseconds(250);
        }
    }
}

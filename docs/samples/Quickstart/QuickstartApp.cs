using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines;
using VideoEngines.Emulator;
using VideoEngines.Metering;

namespace Quickstart;

/// <summary>The host app: services, and the emulator unless the real providers are wanted.</summary>
internal sealed class QuickstartApp : IAsyncDisposable
{
    private const string KlingKey = "KLING_API_KEY";
    private const string RunwayKey = "RUNWAYML_API_SECRET";

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
        if (arguments.Live && environment[KlingKey] is null && environment[RunwayKey] is null)
        {
            throw new QuickstartException($"--live needs a key: set {KlingKey} or {RunwayKey}, or leave --live away to use the emulator.");
        }

        var emulator = arguments.Live || arguments.ListEngines
            ? null
            : await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = 8 }, cancellationToken);
        var collection = new ServiceCollection();
        collection.AddVideoEngines(environment.GetSection("VideoEngines"))
            .AddKling(kling => Configure(kling, environment[KlingKey], emulator?.AddressOf("kling")))
            .AddRunway(runway => Configure(runway, environment[RunwayKey], emulator?.AddressOf("runway")))
            .AddCredits();
        var services = collection.BuildServiceProvider();

        // A gift to start with: 100 credits, worth 100 US dollars.
        await services.GetRequiredService<ICreditLedger>().GrantAsync(
            new CreditGrant { Key = "welcome", Account = account, Amount = CreditAmount.FromCredits(100), Description = "welcome gift" }, cancellationToken);
        return new QuickstartApp(services, emulator);
    }

    public static async Task<VideoRequest> CreateRequestAsync(QuickstartArguments arguments, CancellationToken cancellationToken) => new(arguments.Prompt ?? QuickstartArguments.DefaultPrompt)
    {
        Duration = arguments.Duration ?? TimeSpan.FromSeconds(5),
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

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

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

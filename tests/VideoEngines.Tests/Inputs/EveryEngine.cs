using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Catalog;
using VideoEngines.DependencyInjection;

namespace VideoEngines.Tests.Inputs;

/// <summary>Every engine of the library, in front of a network that counts what leaves and answers nothing.</summary>
public sealed class EveryEngine : IAsyncDisposable
{
    private const string Key = "key-of-every-provider";

    private static readonly string[] Clients = ["dashscope", "ark", "comfyui", "fal", "gemini", "vertex", "kling", "ltx", "openai", "replicate", "runway", "sglang", "vllm-omni"];

    private readonly CountingHandler _network = new();
    private readonly ServiceProvider _services;

    public EveryEngine()
    {
        var services = Register();
        foreach (var name in Clients)
        {
            services.AddHttpClient("VideoEngines." + name).ConfigurePrimaryHttpMessageHandler(() => _network);
        }

        _services = services.BuildServiceProvider();
    }

    /// <summary>The offers of the catalog for which there is an adapter.</summary>
    public static IReadOnlyList<EngineOffer> Offers { get; } = FindOffers();

    /// <summary>How many HTTP requests have left.</summary>
    public int Sent => _network.Sent;

    /// <summary>The engine itself, without the layers around it.</summary>
    public IVideoEngine Get(string id) => _services.GetRequiredKeyedService<IVideoEngine>(id).GetService<HttpVideoEngine>()!;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static List<EngineOffer> FindOffers()
    {
        var registered = Register().Select(static service => service.ImplementationInstance).OfType<EngineRegistration>().Select(static engine => engine.Id).ToHashSet();
        return [.. EngineCatalog.Default.Offers.Where(offer => registered.Contains(offer.Id))];
    }

    private static ServiceCollection Register()
    {
        var services = new ServiceCollection();
        services.AddVideoEngines()
            .AddAlibaba(Set).AddByteDance(Set).AddComfyUI(Set).AddFal(Set).AddGemini(Set).AddKling(Set).AddLightricks(Set).AddOpenAI(Set).AddReplicate(Set).AddRunway(Set).AddSglang(Set).AddVllmOmni(Set)
            .AddGoogle(static google =>
            {
                Set(google);
                google.Project = "test-project";
            });
        return services;
    }

    private static void Set(ProviderOptions options)
    {
        options.ApiKey = Key;
        options.BaseAddress = new Uri("https://provider.example/api");
    }

    private sealed class CountingHandler : HttpMessageHandler
    {
        private int _sent;

        public int Sent => Volatile.Read(ref _sent);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _sent);
            throw new HttpRequestException("There is no network here.");
        }
    }
}

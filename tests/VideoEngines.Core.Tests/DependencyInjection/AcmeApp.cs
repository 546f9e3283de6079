using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Engines;
using VideoEngines.DependencyInjection;
using VideoEngines.Testing;

namespace VideoEngines.Core.Tests.DependencyInjection;

/// <summary>A host app with a catalog of engines that do not exist, beside the shipped ones, which it does not add.</summary>
internal sealed class AcmeApp
{
    private const string Fact = "\"source\": \"T\", \"checked\": \"2026-11-22\", \"confidence\": \"high\"";

    public AcmeApp(IConfiguration? configuration = null)
    {
        Services.AddSingleton<TimeProvider>(Clock);
        Builder = Services.AddVideoEngines(configuration)
            .ConfigureCatalog(static catalog => catalog.AddJson(Overlay(("acme/one", 0.01m), ("acme/two", 0.02m), ("acme/three", 0.03m))));
    }

    public static EngineCatalog Catalog { get; } = EngineCatalog.Default.With(CatalogDocument.FromString(Overlay(("acme/one", 0.01m), ("acme/two", 0.02m), ("acme/three", 0.03m))));

    public ServiceCollection Services { get; } = [];

    public ManualTimeProvider Clock { get; } = new() { AutoAdvance = true };

    public AcmeServer Server { get; } = new();

    public IVideoEnginesBuilder Builder { get; }

    /// <summary>Adds the engine over HTTP, as a provider's own extension does.</summary>
    public AcmeApp AddAcme(Action<AcmeOptions>? configure = null)
    {
        if (Builder.Configuration is { } configuration)
        {
            Services.Configure<AcmeOptions>(configuration.GetSection("Acme"));
        }

        Services.Configure<AcmeOptions>(options => configure?.Invoke(options));
        ProviderRegistration.Add<AcmeOptions>(Services, AcmeEngine.Provider, ("acme/one", static context => new AcmeEngine(context)));
        Services.AddHttpClient("VideoEngines.acme").ConfigurePrimaryHttpMessageHandler(() => Server);
        return this;
    }

    public AcmeApp AddFake(FakeVideoEngine fake)
    {
        fake.WithClock(Clock);
        Builder.AddEngine(fake.Id, _ => fake);
        return this;
    }

    public ServiceProvider Build() => Services.BuildServiceProvider();

    private static string Overlay(params (string Id, decimal UsdPerSecond)[] engines)
    {
        var models = engines.Select(static engine => $$"""
            "{{engine.Id}}": { "name": "{{engine.Id}}", "operations": { "text-to-video": {
              "durations": { "kind": "range", "min": 1, "max": 20, "step": 1, "default": 5, {{Fact}} },
              "prompt": { "required": true, "maxLength": 1000, {{Fact}} } } } }
            """);
        var offers = engines.Select(static engine => $$"""
            "{{engine.Id}}": { "host": "acme", "dialect": "acme", "wireModelId": "{{engine.Id}}", {{Fact}}, "lifecycle": { "state": "live", {{Fact}} },
              "prices": [{ "charges": [{ "per": "second", "amount": {{engine.UsdPerSecond.ToString(CultureInfo.InvariantCulture)}} }], "unit": "USD", {{Fact}} }] }
            """);
        return $$"""
            { "schemaVersion": 1, "version": "acme", "sources": { "T": { "title": "Test" } }, "models": { {{string.Join(',', models)}} }, "offers": { {{string.Join(',', offers)}} } }
            """;
    }
}

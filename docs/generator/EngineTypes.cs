using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Catalog;
using VideoEngines.Providers.Kling;

namespace VideoEngines.DocsGenerator;

/// <summary>The typed engine of each id and the typed options of each wire dialect, asked of the library itself.</summary>
internal sealed class EngineTypes : IDisposable
{
    private const string NoDialect = "none";

    private readonly ServiceProvider _services;
    private readonly Dictionary<string, Type> _options;

    public EngineTypes()
    {
        var services = new ServiceCollection();
        var builder = services.AddVideoEngines();
        foreach (var registration in DocumentedProviders.All.SelectMany(static provider => provider.Registrations))
        {
            registration.Add(builder);
        }

        _services = services.BuildServiceProvider();
        _options = typeof(KlingV3Engine).Assembly.GetExportedTypes().Where(IsOptions)
            .ToDictionary(static type => (string)type.GetProperty("Dialect", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!, StringComparer.Ordinal);
    }

    /// <summary>The class of an engine; null when there is no wire to it.</summary>
    public Type? EngineOf(EngineOffer offer) =>
        offer.Dialect == NoDialect ? null : _services.GetRequiredKeyedService<IVideoEngine>(offer.Id.ToString()).GetService(typeof(HttpVideoEngine))?.GetType();

    /// <summary>The per-request options of a dialect; null when it has none.</summary>
    public Type? OptionsOf(string dialect) => _options.GetValueOrDefault(dialect);

    public void Dispose() => _services.Dispose();

    private static bool IsOptions(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IVideoEngineOptions<>));
}

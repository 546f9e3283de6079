using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using VideoEngines.Catalog;

namespace VideoEngines.Convention.Tests.Engines;

/// <summary>Ids, catalog, typed engines and registrations name the same engines.</summary>
public sealed class EngineTests
{
    private static readonly VideoEngineId[] Ids =
        [.. typeof(VideoEngineIds).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(static property => (VideoEngineId)property.GetValue(null)!)];

    private static readonly Type[] TypedEngines = [.. Shipped.PublicTypes.Where(static type => type.IsSealed && type.IsAssignableTo(typeof(HttpVideoEngine)))];

    [Fact]
    public void EngineIds_Constants_AreTheCatalogsOffers() =>
        Assert.Equal(Ids.Select(static id => id.ToString()).Order(StringComparer.Ordinal), EngineCatalog.Default.Offers.Select(static offer => offer.Id.ToString()));

    [Fact]
    public void Providers_AddMethods_AreNamedForTheirOptions()
    {
        var methods = AllProviders.AddMethods();

        Assert.NotEmpty(methods);
        Findings.AssertNone(
            methods.Where(static method => $"{method.Name["Add".Length..]}Options" != method.GetParameters()[1].ParameterType.GetGenericArguments()[0].Name).Select(static method => method.Name),
            "Add<Name> takes <Name>Options:");
        Findings.AssertNone(
            methods.Where(static method => method.DeclaringType!.Namespace != "Microsoft.Extensions.DependencyInjection").Select(static method => method.Name),
            "Add... extensions are in Microsoft.Extensions.DependencyInjection:");
    }

    [Fact]
    public async Task CatalogEngines_WithAllProviders_ResolveToATypedEngine()
    {
        await using var provider = AllProviders.Build();
        var findings = new List<string>();
        // An offer of no dialect is there to be refused by name, with date and successor.
        foreach (var offer in EngineCatalog.Default.Offers.Where(static offer => offer.Dialect != "none"))
        {
            var engine = provider.GetRequiredKeyedService<IVideoEngine>(offer.Id.ToString());
            if (engine.GetService(typeof(HttpVideoEngine)) is not HttpVideoEngine typed || !TypedEngines.Contains(typed.GetType()))
            {
                findings.Add($"{offer.Id} has no typed engine below its layers");
            }
            else if (engine.GetService(typeof(VideoEngineId)) is not VideoEngineId id || id != offer.Id)
            {
                findings.Add($"{offer.Id} resolves to an engine with another id");
            }
        }

        Findings.AssertNone(findings, "Every offer of the catalog has an engine:");
    }

    [Fact]
    public async Task TypedEngines_WithAllProviders_AreEachRegistered()
    {
        await using var provider = AllProviders.Build();
        var registered = EngineCatalog.Default.Offers.Where(static offer => offer.Dialect != "none").Select(static offer => offer.Id).Select(id => provider.GetRequiredKeyedService<IVideoEngine>(id.ToString()).GetService(typeof(HttpVideoEngine))!.GetType()).ToHashSet();

        Findings.AssertNone(TypedEngines.Where(type => !registered.Contains(type)).Select(static type => type.FullName!), "These engines come with no Add... method:");
    }

    [Fact]
    public void SubmitProofs_Sources_AreInTheCatalog()
    {
        var rows = SourcedRows.All();

        Assert.NotEmpty(rows);
        Findings.AssertNone(
            rows.Where(static row => !EngineCatalog.Default.Sources.ContainsKey(row.Source)).Select(static row => $"{row.Table}: {row.Source}").Distinct(),
            "These sources of documented errors are not in the catalog:");
    }
}

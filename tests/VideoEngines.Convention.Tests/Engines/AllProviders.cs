using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace VideoEngines.Convention.Tests.Engines;

/// <summary>An app with every provider that ships, found by its <c>Add...</c> method, and a key for each.</summary>
internal static class AllProviders
{
    public static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        var builder = services.AddVideoEngines();
        foreach (var add in AddMethods())
        {
            add.Invoke(null, [builder, typeof(AllProviders).GetMethod(nameof(SetKey), BindingFlags.NonPublic | BindingFlags.Static)!.CreateDelegate(add.GetParameters()[1].ParameterType)]);
        }

        return services.BuildServiceProvider();
    }

    public static IReadOnlyList<MethodInfo> AddMethods() =>
    [
        .. Shipped.PublicTypes.SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static)).Where(static method =>
            method.GetParameters() is [var builder, var configure]
            && builder.ParameterType == typeof(IVideoEnginesBuilder)
            && configure.ParameterType.IsGenericType
            && configure.ParameterType.GetGenericTypeDefinition() == typeof(Action<>)
            && configure.ParameterType.GetGenericArguments()[0].IsAssignableTo(typeof(ProviderOptions))),
    ];

    private static void SetKey(ProviderOptions options) => (options.ApiKey, options.Project) = ("key", "project");
}

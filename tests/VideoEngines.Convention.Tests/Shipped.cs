using System.Reflection;
using System.Runtime.CompilerServices;
using VideoEngines.Catalog;
using VideoEngines.Emulator;
using VideoEngines.Providers.Kling;
using VideoEngines.Testing;

namespace VideoEngines.Convention.Tests;

/// <summary>The assemblies that ship, and what is in them.</summary>
internal static class Shipped
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        typeof(IVideoEngine).Assembly,
        typeof(EngineCatalog).Assembly,
        typeof(KlingV3Engine).Assembly,
        typeof(FakeVideoEngine).Assembly,
        typeof(VideoEmulator).Assembly,
    ];

    public static IReadOnlyList<Type> PublicTypes { get; } = [.. Assemblies.SelectMany(static assembly => assembly.GetExportedTypes())];

    /// <summary>Gets all types that we wrote, without what compilers and generators add.</summary>
    public static IReadOnlyList<Type> OwnTypes { get; } = [.. Assemblies.SelectMany(static assembly => assembly.GetTypes()).Where(IsOurs)];

    public static TheoryData<string> AssemblyNames() => [.. Assemblies.Select(static assembly => assembly.GetName().Name!)];

    public static Assembly AssemblyNamed(string name) => Assemblies.Single(assembly => assembly.GetName().Name == name);

    /// <summary>Gets a value indicating whether a host can see the member: public, or protected in a type that can be derived from.</summary>
    public static bool IsVisible(MethodBase method) =>
        method.IsPublic || (method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false };

    public static bool IsVisible(FieldInfo field) =>
        field.IsPublic || (field.IsFamily || field.IsFamilyOrAssembly) && field.DeclaringType is { IsSealed: false };

    public static bool IsVisible(PropertyInfo property) => property.GetAccessors(nonPublic: true).Any(IsVisible);

    public static bool IsSynthesized(MemberInfo member) =>
        member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>Gets the methods that a host can call, without accessors, operators and what the compiler adds to records.</summary>
    public static IEnumerable<MethodInfo> VisibleMethods(Type type) =>
        type.GetMethods(Declared).Where(static method => IsVisible(method) && !method.IsSpecialName && !IsSynthesized(method));

    private static bool IsOurs(Type type)
    {
        for (var outer = type; outer is not null; outer = outer.DeclaringType)
        {
            if (IsSynthesized(outer) || outer.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false))
            {
                return false;
            }
        }

        return type.Namespace?.StartsWith("VideoEngines", StringComparison.Ordinal) == true || type.Namespace == "Microsoft.Extensions.DependencyInjection";
    }
}

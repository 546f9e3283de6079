using System.Reflection;

namespace VideoEngines.Convention.Tests.Types;

/// <summary>What holds for every member that a host can see.</summary>
public sealed class MemberTests
{
    private static readonly Dictionary<string, string> WithoutToken = new(StringComparer.Ordinal)
    {
    };

    [Fact]
    public void AsyncMethods_Names_EndInAsync() => Findings.AssertNone(
        AsyncMethods().Where(static method => !method.Name.EndsWith("Async", StringComparison.Ordinal)).Select(Name),
        "What returns a task or an asynchronous sequence ends in Async:");

    [Fact]
    public void MethodsNamedAsync_Returns_AreAwaitable() => Findings.AssertNone(
        Methods().Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsAsync(method)).Select(Name),
        "What ends in Async returns a task or an asynchronous sequence:");

    [Fact]
    public void AsyncMethods_LastParameter_IsCancellationToken()
    {
        var candidates = AsyncMethods().Where(static method => method.Name != nameof(IAsyncDisposable.DisposeAsync)).ToArray();

        Findings.AssertNone(
            candidates.Where(static method => !WithoutToken.ContainsKey(Name(method)) && !EndsWithToken(method)).Select(Name),
            "The last parameter of an asynchronous method is CancellationToken cancellationToken:");
        Findings.AssertAllUsed(WithoutToken, candidates.Select(Name));
    }

    [Fact]
    public void AsyncMethods_Token_IsOptional() => Findings.AssertNone(
        AsyncMethods().Where(static method => EndsWithToken(method) && method.GetBaseDefinition() == method && !method.GetParameters()[^1].HasDefaultValue).Select(Name),
        "The token of a public method has the default value 'default':");

    [Fact]
    public void Fields_Public_AreNotMutable() => Findings.AssertNone(
        Shipped.PublicTypes.Where(static type => !type.IsEnum)
            .SelectMany(static type => type.GetFields(Shipped.Declared))
            .Where(static field => Shipped.IsVisible(field) && !field.IsLiteral && !field.IsInitOnly)
            .Select(static field => $"{field.DeclaringType}.{field.Name}"),
        "A visible field is a constant or read-only:");

    [Fact]
    public void Signatures_Public_HaveNoTuples() => Findings.AssertNone(
        Shipped.PublicTypes.SelectMany(static type => Signatures.VisibleTypesOf(type).Where(static used => Signatures.Contains(used.Type, IsTuple)).Select(static used => used.Member)),
        "A public signature names its values with a type of its own instead of a tuple:");

    [Fact]
    public void Metering_Signatures_HaveNoFloatingPoint() => Findings.AssertNone(
        Shipped.OwnTypes.Where(static type => type.Namespace == "VideoEngines.Metering")
            .SelectMany(static type => Signatures.AllTypesOf(type).Where(static used => Signatures.Contains(used.Type, IsFloatingPoint)).Select(static used => used.Member)),
        "Money is decimal or whole micro-credits, never floating point:");

    private static bool IsTuple(Type type) => type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple));

    private static bool IsFloatingPoint(Type type) => type == typeof(double) || type == typeof(float) || type == typeof(Half);

    private static IEnumerable<MethodInfo> Methods() => Shipped.PublicTypes.SelectMany(Shipped.VisibleMethods);

    private static IEnumerable<MethodInfo> AsyncMethods() => Methods().Where(IsAsync);

    private static bool IsAsync(MethodInfo method)
    {
        var type = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericTypeDefinition() : method.ReturnType;
        return type == typeof(Task) || type == typeof(Task<>) || type == typeof(ValueTask) || type == typeof(ValueTask<>) || type == typeof(IAsyncEnumerable<>);
    }

    private static bool EndsWithToken(MethodInfo method) =>
        method.GetParameters() is [.., var last] && last.ParameterType == typeof(CancellationToken) && last.Name == "cancellationToken";

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}

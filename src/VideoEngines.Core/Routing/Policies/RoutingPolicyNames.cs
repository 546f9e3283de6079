using System.Collections.Frozen;
using System.Text.Json;

namespace VideoEngines.Routing;

/// <summary>The words of policy documents.</summary>
internal static class RoutingPolicyNames
{
    public static IReadOnlyDictionary<string, RoutingNumber> Numbers { get; } = Words<RoutingNumber>();

    public static IReadOnlyDictionary<string, RoutingFlag> Flags { get; } = Words<RoutingFlag>();

    public static IReadOnlyDictionary<string, VideoErrorKind> ErrorKinds { get; } = Words<VideoErrorKind>();

    public static IReadOnlyDictionary<string, VideoCapability> Capabilities { get; } = Words<VideoCapability>();

    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static FrozenDictionary<string, T> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToFrozenDictionary(Of, StringComparer.Ordinal);
}

using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Abstractions.Tests.Requests;

internal sealed record TestVideoOptions : IVideoEngineOptions<TestVideoOptions>
{
    public static string Dialect => "test";

    public static JsonTypeInfo<TestVideoOptions> JsonTypeInfo => TestJsonContext.Default.TestVideoOptions;

    public string? Mode { get; init; }

    public decimal? CfgScale { get; init; }
}

internal sealed record OtherVideoOptions : IVideoEngineOptions<OtherVideoOptions>
{
    public static string Dialect => "other";

    public static JsonTypeInfo<OtherVideoOptions> JsonTypeInfo => TestJsonContext.Default.OtherVideoOptions;

    public int? Steps { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(TestVideoOptions))]
[JsonSerializable(typeof(OtherVideoOptions))]
internal sealed partial class TestJsonContext : JsonSerializerContext;

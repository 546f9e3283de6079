using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Serialization;

/// <summary>The JSON contracts of requests and handles, for hosts that build their own <see cref="JsonSerializerOptions"/>.</summary>
public static class VideoEnginesJson
{
    /// <summary>Gets the resolver for <see cref="VideoRequest"/>, <see cref="VideoJobHandle"/> and the types they contain. Add it to <c>TypeInfoResolverChain</c>.</summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } =
        JsonTypeInfoResolver.Combine(VideoEnginesJsonContext.Default, VideoHandleJsonContext.Default).WithAddedModifier(SkipEmptyCollections);

    internal static JsonTypeInfo<VideoRequest> Request { get; } =
        (JsonTypeInfo<VideoRequest>)new JsonSerializerOptions(VideoEnginesJsonContext.Default.Options) { TypeInfoResolver = TypeInfoResolver }.GetTypeInfo(typeof(VideoRequest));

    private static void SkipEmptyCollections(JsonTypeInfo type)
    {
        if (type.Type != typeof(VideoRequest))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            if (property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType))
            {
                property.ShouldSerialize = static (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
            }
        }
    }
}

using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Serialization;

/// <summary>The JSON contracts of requests and handles, for hosts that build their own <see cref="JsonSerializerOptions"/>.</summary>
public static class VideoEnginesJson
{
    /// <summary>
    /// Gets the resolver for <see cref="VideoRequest"/>, <see cref="VideoJobHandle"/> and the types they contain. Add it to <c>TypeInfoResolverChain</c>. Member names, strictness and the
    /// check of the schema do not depend on the options around it.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } =
        JsonTypeInfoResolver.Combine(VideoEnginesJsonContext.Default, VideoHandleJsonContext.Default).WithAddedModifier(Pin);

    internal static JsonTypeInfo<VideoRequest> Request { get; } = (JsonTypeInfo<VideoRequest>)new JsonSerializerOptions
    {
        TypeInfoResolver = TypeInfoResolver,
        AllowDuplicateProperties = false,
    }.GetTypeInfo(typeof(VideoRequest));

    internal static JsonTypeInfo<VideoJobHandle> Handle { get; } =
        (JsonTypeInfo<VideoJobHandle>)new JsonSerializerOptions { TypeInfoResolver = TypeInfoResolver }.GetTypeInfo(typeof(VideoJobHandle));

    // The source generator takes names, null handling and strictness from the options in use, which may be a host's. Our forms are stored and versioned, so they are fixed here.
    private static void Pin(JsonTypeInfo type)
    {
        // Types of a host that come through a chain are not touched: only ours are in the contexts above.
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            if (property.IsExtensionData)
            {
                continue;
            }

            property.Name = JsonNamingPolicy.CamelCase.ConvertName((property.AttributeProvider as MemberInfo)?.Name ?? property.Name);
            property.ShouldSerialize = property.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
                ? static (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext()
                : static (_, value) => value is not null;
        }

        if (type.Type == typeof(VideoJobHandle))
        {
            type.OnDeserialized = static value => Check((VideoJobHandle)value);
            return;
        }

        type.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        if (type.Type == typeof(VideoRequest))
        {
            type.OnDeserialized = static value => Check((VideoRequest)value);
        }
    }

    private static void Check(VideoRequest request)
    {
        if (request.Schema is < 1 or > VideoRequest.CurrentSchema)
        {
            throw new JsonException($"The request has schema {request.Schema}; this version of VideoEngines reads 1 to {VideoRequest.CurrentSchema}. Update the package.");
        }

        ThrowIfNullInside(request.ReferenceImages, "referenceImages");
        ThrowIfNullInside(request.ReferenceVideos, "referenceVideos");
        ThrowIfNullInside(request.ReferenceAudio, "referenceAudio");
        ThrowIfNullInside(request.Camera, "camera");
        ThrowIfNullInside(request.Metadata.Values, "metadata");
    }

    private static void Check(VideoJobHandle handle)
    {
        if (handle is not { EngineId.IsEmpty: false, AttemptId.Length: > 0, Schema: >= 1 })
        {
            throw new JsonException("schema, engineId and attemptId must be set.");
        }
    }

    private static void ThrowIfNullInside(IEnumerable<object?> items, string member)
    {
        foreach (var item in items)
        {
            if (item is null)
            {
                throw new JsonException($"{member} contains null.");
            }
        }
    }
}

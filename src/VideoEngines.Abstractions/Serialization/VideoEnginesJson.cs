using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines.Serialization;

/// <summary>The JSON contracts of requests and handles, for hosts that build their own <see cref="JsonSerializerOptions"/>.</summary>
public static class VideoEnginesJson
{
    /// <summary>
    /// Gets the resolver for <see cref="VideoRequest"/>, <see cref="VideoJobHandle"/> and the values they contain. Add it to <c>TypeInfoResolverChain</c> where reflection is off and no
    /// context of the host's own names these types. Their form is the same in all options: names, order, strictness and the check of the schema do not follow the host's settings.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver { get; } = JsonTypeInfoResolver.Combine(VideoEnginesJsonContext.Default, VideoHandleJsonContext.Default);
}

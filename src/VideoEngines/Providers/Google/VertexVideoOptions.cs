using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>What only Vertex can do, per request: <c>request.With(new VertexVideoOptions { ... })</c>, or <c>"options": { "vertex": { ... } }</c> in JSON.</summary>
/// <remarks>
/// Unknown members are refused before anything is sent. Immutable and thread-safe. Nothing here is known to change the price. Sources: VX-REST and GENAI, the parameters of
/// <c>predictLongRunning</c>. Not offered: <c>mask</c>, which only Veo 2's experimental editing takes.
/// </remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record VertexVideoOptions : IVideoEngineOptions<VertexVideoOptions>
{
    /// <summary>Gets the dialect's name, <c>vertex</c>.</summary>
    public static string Dialect => VertexProvider.Name;

    /// <inheritdoc/>
    public static JsonTypeInfo<VertexVideoOptions> JsonTypeInfo => VeoJsonContext.Default.VertexVideoOptions;

    /// <summary>
    /// Gets the bucket or folder in Cloud Storage that the videos are written to, e.g. <c>gs://my-bucket/videos</c>; the project's service account must be able to write there.
    /// <see langword="null"/> (default): the videos come inside the answer, and <see cref="IVideoEngine.OpenContentAsync"/> opens them.
    /// </summary>
    /// <remarks>Videos in a bucket are read with your own storage client: <see cref="VideoOutput.Uri"/> is then a <c>gs://</c> address, and no token is sent to another host than the engine's.</remarks>
    public string? StorageUri { get; init; }

    /// <summary>Gets whether people may be shown; <see langword="null"/> (default) leaves it to Google, whose default is not documented for Veo 3.1.</summary>
    public VeoPersonGeneration? PersonGeneration { get; init; }

    /// <summary>Gets whether Google rewrites the prompt; <see langword="null"/> (default) leaves it to Google. A rewritten prompt makes the same seed give another video.</summary>
    public bool? EnhancePrompt { get; init; }

    /// <summary>Gets how strongly the video is compressed; <see langword="null"/> (default) leaves it to Google.</summary>
    public VeoCompressionQuality? CompressionQuality { get; init; }

    /// <summary>Gets how a start frame of another shape is fitted in; <see langword="null"/> (default) leaves it to Google. Only with a start frame.</summary>
    public VeoResizeMode? ResizeMode { get; init; }

    /// <summary>
    /// Gets what the request's reference images are for; <see langword="null"/> (default) means <see cref="VeoReferenceType.Asset"/>. <see cref="VeoReferenceType.Style"/> is for Veo 2 and takes one image.
    /// </summary>
    public VeoReferenceType? ReferenceType { get; init; }

    /// <summary>Gets a Pub/Sub topic that Google tells the progress, e.g. <c>projects/p/topics/t</c>; <see langword="null"/> (default) for none. What it tells does not change the job here.</summary>
    public string? PubsubTopic { get; init; }

    /// <summary>Gets labels for Google's bill; <see langword="null"/> (default) for none.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }
}

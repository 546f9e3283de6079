using VideoEngines.Catalog;
using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>Maps requests to Vertex' wire (VX-REST, GENAI). What the wire cannot say is refused, never dropped. Pure.</summary>
internal static class VertexRequestMapper
{
    private const string Operations = "/operations/";

    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(in SubmitInput input)
    {
        var options = VeoParameterMapper.ReadOptions<VertexVideoOptions>(input);
        if (FindUnmet(input, options) is { } reason)
        {
            throw input.Invalid(reason);
        }

        var request = input.Request;
        var body = new VeoRequest
        {
            Instances = [MapInstance(input, options)],
            Parameters = VeoParameterMapper.Map(input) with
            {
                StorageUri = options.StorageUri,
                Fps = request.FramesPerSecond,
                Seed = request.Seed,
                PersonGeneration = options.PersonGeneration,
                EnhancePrompt = options.EnhancePrompt,
                GenerateAudio = input.Capabilities.Audio.Support == AudioSupport.Never ? null : request.GenerateAudio ?? input.Capabilities.Audio.Default,
                PubsubTopic = options.PubsubTopic,
                CompressionQuality = options.CompressionQuality,
                ResizeMode = options.ResizeMode,
            },
            Labels = options.Labels is { Count: > 0 } labels ? labels : null,
        };
        return WireCall.PostJson(ModelPath(input) + ":predictLongRunning", body, VeoJsonContext.Default.VeoRequest);
    }

    /// <summary>Maps a read: a POST that buys nothing and may be repeated. The bytes of videos are not wanted here.</summary>
    /// <exception cref="VideoEngineException">The job's id is no name of an operation.</exception>
    public static WireCall MapStatus(VideoJobHandle handle) => MapFetch(handle) with { ElidesLongStrings = true };

    /// <summary>Maps a read with the bytes of the videos.</summary>
    /// <exception cref="VideoEngineException">The job's id is no name of an operation.</exception>
    public static WireCall MapFetch(VideoJobHandle handle)
    {
        var name = handle.ProviderJobId!;
        var at = name.IndexOf(Operations, StringComparison.Ordinal);
        var resource = at > 0 ? VeoNames.ToPath(name[..at]) : null;
        return resource is null
            ? throw VeoNames.NoOperation(handle)
            : WireCall.PostJson(resource + ":fetchPredictOperation", new VeoOperationName(name), VeoJsonContext.Default.VeoOperationName);
    }

    private static string ModelPath(in SubmitInput input)
    {
        // Accounts without project are none, and a region is always set; the account was checked when it was made.
        var project = Uri.EscapeDataString(input.Account.Project!);
        var location = Uri.EscapeDataString(input.Account.Region!);
        return $"projects/{project}/locations/{location}/publishers/google/models/{Uri.EscapeDataString(input.WireModel)}";
    }

    private static VeoInstance MapInstance(in SubmitInput input, VertexVideoOptions options)
    {
        var request = input.Request;
        var references = new List<VeoReferenceImage>(request.ReferenceImages.Count);
        foreach (var image in request.ReferenceImages)
        {
            references.Add(new(VeoMediaMapper.ForVertex(input, image, nameof(request.ReferenceImages)), options.ReferenceType ?? VeoReferenceType.Asset));
        }

        return new VeoInstance
        {
            Prompt = string.IsNullOrWhiteSpace(input.Prompt) ? null : input.Prompt,
            Image = request.StartFrame is { } start ? VeoMediaMapper.ForVertex(input, start, nameof(request.StartFrame)) : null,
            LastFrame = request.EndFrame is { } end ? VeoMediaMapper.ForVertex(input, end, nameof(request.EndFrame)) : null,
            Video = request.SourceVideo is { } video ? VeoMediaMapper.ForVertex(input, video, nameof(request.SourceVideo)) : null,
            ReferenceImages = references.Count > 0 ? references : null,
        };
    }

    private static string? FindUnmet(in SubmitInput input, VertexVideoOptions options) => options switch
    {
        { StorageUri: { } storage } when !IsStorage(storage) => "VertexVideoOptions.StorageUri is no address in Cloud Storage; write gs://bucket or gs://bucket/folder.",
        { ResizeMode: not null } when input.Request.StartFrame is null => "VertexVideoOptions.ResizeMode is for start frames; remove it, or set StartFrame.",
        { ReferenceType: not null } when input.Request.ReferenceImages.Count == 0 => "VertexVideoOptions.ReferenceType is for reference images; remove it, or set ReferenceImages.",
        { ReferenceType: VeoReferenceType.Style } when input.Engine != VideoEngineIds.GoogleVeo2 => "Only Veo 2 takes images of a style; remove VertexVideoOptions.ReferenceType, or describe the style in Prompt.",
        { ReferenceType: VeoReferenceType.Style } when input.Request.ReferenceImages.Count > 1 => "One image of a style is the most; pass one in ReferenceImages.",
        { PubsubTopic: { } topic } when string.IsNullOrWhiteSpace(topic) => "VertexVideoOptions.PubsubTopic is blank; write projects/{project}/topics/{topic}, or remove it.",
        _ => null,
    };

    private static bool IsStorage(string text) => text.StartsWith("gs://", StringComparison.Ordinal) && text.Length > "gs://".Length && !text.Any(char.IsWhiteSpace);
}

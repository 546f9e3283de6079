using VideoEngines.Providers.Google.Wire;

namespace VideoEngines.Providers.Google;

/// <summary>Maps requests to the Gemini API's wire (GENAI). What the wire cannot say is refused, never dropped. Pure.</summary>
internal static class GeminiRequestMapper
{
    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The engine cannot make this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(in SubmitInput input)
    {
        var options = VeoParameterMapper.ReadOptions<GeminiVideoOptions>(input);
        var body = new VeoRequest
        {
            Instances = [MapInstance(input)],
            // Frame rate and sound have no parameter here: what the catalog lets through is what the models make anyway.
            Parameters = VeoParameterMapper.Map(input) with { PersonGeneration = options.PersonGeneration, EnhancePrompt = options.EnhancePrompt },
        };
        return WireCall.PostJson($"models/{Uri.EscapeDataString(input.WireModel)}:predictLongRunning", body, VeoJsonContext.Default.VeoRequest);
    }

    /// <summary>Maps a read. The bytes of videos are not wanted here.</summary>
    /// <exception cref="VideoEngineException">The job's id is no name.</exception>
    public static WireCall MapStatus(VideoJobHandle handle) => MapFetch(handle) with { ElidesLongStrings = true };

    /// <summary>Maps a read with the bytes of the videos.</summary>
    /// <exception cref="VideoEngineException">The job's id is no name.</exception>
    public static WireCall MapFetch(VideoJobHandle handle) => WireCall.Get(VeoNames.ToPath(handle.ProviderJobId!) ?? throw VeoNames.NoOperation(handle));

    private static VeoInstance MapInstance(in SubmitInput input)
    {
        var request = input.Request;
        var references = new List<VeoReferenceImage>(request.ReferenceImages.Count);
        foreach (var image in request.ReferenceImages)
        {
            references.Add(new(VeoMediaMapper.ImageForGemini(input, image, nameof(request.ReferenceImages)), VeoReferenceType.Asset));
        }

        return new VeoInstance
        {
            Prompt = string.IsNullOrWhiteSpace(input.Prompt) ? null : input.Prompt,
            Image = request.StartFrame is { } start ? VeoMediaMapper.ImageForGemini(input, start, nameof(request.StartFrame)) : null,
            LastFrame = request.EndFrame is { } end ? VeoMediaMapper.ImageForGemini(input, end, nameof(request.EndFrame)) : null,
            Video = request.SourceVideo is { } video ? VeoMediaMapper.VideoForGemini(input, video) : null,
            ReferenceImages = references.Count > 0 ? references : null,
        };
    }
}

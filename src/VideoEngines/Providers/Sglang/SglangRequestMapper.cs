using System.Globalization;
using VideoEngines.Providers.OpenAI;
using VideoEngines.Providers.Sglang.Wire;

namespace VideoEngines.Providers.Sglang;

/// <summary>
/// Maps requests to SGLang's JSON (SGL-PROTO, SGL-DOC). JSON rather than a form: earlier releases demand a file in a form, also for text to video, and drop most of its fields. Frames and
/// frame rate are always said, for the servers' defaults changed between releases.
/// </summary>
internal static class SglangRequestMapper
{
    private static readonly string[] Qualities = ["maximum", "high", "medium", "low", "default"];

    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The wire cannot say this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(SubmitInput input)
    {
        var request = input.Request;
        var options = OpenAIRequestMapper.ReadOptions<SglangVideoOptions>(input);
        if (FindOutOfRange(options) is { } member)
        {
            throw input.Invalid(member);
        }

        var (frames, rate) = WanFrames.Of(input);
        var body = new SglangVideoRequest
        {
            Prompt = input.Prompt!,
            Model = options?.Model,
            Size = OpenAIFrameSizes.Choose(input.Engine, request, input.Capabilities).ToString(),
            NumFrames = frames,
            Fps = rate,
            NegativePrompt = request.NegativePrompt is { Length: > 0 } negative ? negative : null,
            Seed = request.Seed,
            N = request.Count is > 1 ? request.Count : null,
            ReferenceUrl = request.StartFrame is { } frame ? MapFrame(input, frame) : null,
            NumInferenceSteps = options?.NumInferenceSteps,
            GuidanceScale = options?.GuidanceScale,
            GuidanceScale2 = options?.GuidanceScale2,
            FlowShift = options?.FlowShift,
            EnableTeacache = options?.EnableTeacache,
            OutputQuality = options?.OutputQuality,
        };
        return WireCall.PostJson("videos", body, SglangJsonContext.Default.SglangVideoRequest);
    }

    /// <summary>Maps a cancel. It can be sent again: the server leaves a job alone that has ended (SGL-DOC).</summary>
    public static WireCall MapCancel(string videoId) => WireCall.Post(OpenAIRequestMapper.PathOf(videoId) + "/cancel");

    /// <summary>Maps the download of one of the outputs; <c>variant</c> is their number here (SGL-PROTO).</summary>
    public static WireCall MapContent(string videoId, int index) => index == 0
        ? OpenAIRequestMapper.MapContent(videoId)
        : WireCall.Get(string.Create(CultureInfo.InvariantCulture, $"{OpenAIRequestMapper.PathOf(videoId)}/content?variant={index}"));

    private static string? FindOutOfRange(SglangVideoOptions? options) => options switch
    {
        { Model: "" } => "The option sglang.model is empty; name the served model, or leave it unset.",
        { NumInferenceSteps: < 1 } => "The option sglang.numInferenceSteps starts at 1; change it.",
        { GuidanceScale: < 0 } => "The option sglang.guidanceScale is not negative; change it.",
        { GuidanceScale2: < 0 } => "The option sglang.guidanceScale2 is not negative; change it.",
        { OutputQuality: { } quality } when !Qualities.Contains(quality) => $"The option sglang.outputQuality is one of {string.Join(", ", Qualities)}; change it.",
        _ => null,
    };

    private static string MapFrame(SubmitInput input, VideoMedia frame) => frame switch
    {
        UriVideoMedia address => address.Uri.AbsoluteUri,
        BytesVideoMedia bytes => $"data:{bytes.ContentType.ToLowerInvariant()};base64,{Convert.ToBase64String(bytes.Bytes.Span)}",
        _ => throw OpenAIMediaMapper.Refuse(input.Engine, frame),
    };
}

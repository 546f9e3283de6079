using System.Globalization;
using System.Text.Json;
using VideoEngines.Providers.OpenAI;
using VideoEngines.Providers.OpenAI.Wire;

namespace VideoEngines.Providers.VllmOmni;

/// <summary>
/// Maps requests to vLLM-Omni's form (VOM-DOC, VOM-PROTO): always multipart; the number of frames and the frame rate are always said, for the server makes one frame when they are not; an
/// address goes into <c>image_reference</c>, which OpenAI does not have, as JSON text.
/// </summary>
internal static class VllmOmniRequestMapper
{
    private const int MostSteps = 200;
    private const decimal MostGuidance = 20;

    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The wire cannot say this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(SubmitInput input)
    {
        var request = input.Request;
        var options = OpenAIRequestMapper.ReadOptions<VllmOmniVideoOptions>(input);
        if (FindOutOfRange(options) is { } member)
        {
            throw input.Invalid(member);
        }

        var (frames, rate) = WanFrames.Of(input);
        var form = new MultipartBody(input.AttemptId).Add("prompt", input.Prompt!);
        AddText(form, "model", options?.Model);
        AddText(form, "size", OpenAIFrameSizes.Choose(input.Engine, request, input.Capabilities).ToString());
        AddNumber<int>(form, "num_frames", frames);
        AddNumber<int>(form, "fps", rate);
        AddText(form, "negative_prompt", request.NegativePrompt);
        AddNumber(form, "seed", request.Seed);
        AddNumber(form, "num_inference_steps", options?.NumInferenceSteps);
        AddNumber(form, "guidance_scale", options?.GuidanceScale);
        AddNumber(form, "guidance_scale_2", options?.GuidanceScale2);
        AddNumber(form, "boundary_ratio", options?.BoundaryRatio);
        AddNumber(form, "flow_shift", options?.FlowShift);
        if (request.StartFrame is { } frame)
        {
            AddFrame(input, form, frame);
        }

        return WireCall.PostForm("videos", form, null);
    }

    /// <summary>Maps a cancel. Not repeatable: between two tries the job may end, and the second would destroy the finished render.</summary>
    public static WireCall MapCancel(string videoId) => WireCall.Delete(OpenAIRequestMapper.PathOf(videoId)) with { IsRepeatable = false };

    private static string? FindOutOfRange(VllmOmniVideoOptions? options) => options switch
    {
        { Model: "" } => "The option vllm-omni.model is empty; name the served model, or leave it unset.",
        { NumInferenceSteps: < 1 or > MostSteps } => "The option vllm-omni.numInferenceSteps goes from 1 to 200; change it.",
        { GuidanceScale: < 0 or > MostGuidance } => "The option vllm-omni.guidanceScale goes from 0 to 20; change it.",
        { GuidanceScale2: < 0 or > MostGuidance } => "The option vllm-omni.guidanceScale2 goes from 0 to 20; change it.",
        { BoundaryRatio: < 0 or > 1 } => "The option vllm-omni.boundaryRatio goes from 0 to 1; change it.",
        _ => null,
    };

    private static void AddFrame(SubmitInput input, MultipartBody form, VideoMedia frame)
    {
        switch (frame)
        {
            case BytesVideoMedia bytes:
                form.Add("input_reference", OpenAIMediaMapper.FileName(bytes.ContentType), bytes.ContentType, bytes.Bytes.Span);
                break;
            case UriVideoMedia address:
                form.Add("image_reference", JsonSerializer.Serialize(new OpenAIImageReference(address.Uri.AbsoluteUri), OpenAIJsonContext.Default.OpenAIImageReference));
                break;
            default:
                throw OpenAIMediaMapper.Refuse(input.Engine, frame);
        }
    }

    private static void AddText(MultipartBody form, string name, string? text)
    {
        if (text is { Length: > 0 })
        {
            form.Add(name, text);
        }
    }

    private static void AddNumber<T>(MultipartBody form, string name, T? number)
        where T : struct, IFormattable
    {
        if (number is { } value)
        {
            form.Add(name, value.ToString(null, CultureInfo.InvariantCulture));
        }
    }
}

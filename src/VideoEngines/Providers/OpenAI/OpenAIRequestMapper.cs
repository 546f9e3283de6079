using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Providers.OpenAI;

/// <summary>Maps requests to the form of OpenAI's Videos API (OAPI CreateVideoMultipartBody), which OpenAI's own SDKs send too. Nested objects are spelled in brackets (OPY).</summary>
internal static class OpenAIRequestMapper
{
    private const string Videos = "videos";

    /// <summary>Maps a submit.</summary>
    /// <exception cref="VideoSubmitRejectedException">The wire cannot say this; one sentence says what to change.</exception>
    public static WireCall MapSubmit(SubmitInput input)
    {
        var size = OpenAIFrameSizes.Choose(input.Engine, input.Request, input.Capabilities);
        var form = new MultipartBody(input.AttemptId)
            .Add("model", Model(input))
            .Add("prompt", input.Prompt!)
            .Add("seconds", Seconds(input))
            .Add("size", size.ToString());
        if (input.Request.StartFrame is { } frame)
        {
            if (frame.Facts is { Width: { } width, Height: { } height } && (width != size.Width || height != size.Height))
            {
                throw input.Invalid($"A start frame must have exactly the size of the video, {size}, and this one has {width}x{height}; scale or crop it.");
            }

            AddFrame(input, form, frame);
        }

        return WireCall.PostForm(Videos, form, null);
    }

    public static WireCall MapStatus(string videoId) => WireCall.Get(PathOf(videoId));

    public static WireCall MapContent(string videoId) => WireCall.Get(PathOf(videoId) + "/content");

    /// <summary>Gets the path of a job below the base address.</summary>
    public static string PathOf(string videoId) => Videos + "/" + Uri.EscapeDataString(videoId);

    /// <summary>Reads the dialect's options.</summary>
    /// <exception cref="VideoSubmitRejectedException">They have a member or a value that the dialect does not know.</exception>
    public static TOptions? ReadOptions<TOptions>(SubmitInput input)
        where TOptions : class, IVideoEngineOptions<TOptions>
    {
        try
        {
            return input.Request.GetOptions<TOptions>();
        }
        catch (JsonException exception)
        {
            throw Rejection.Invalid(input.Engine, $"The options '{TOptions.Dialect}' are not valid at {exception.Path ?? "$"}; see {typeof(TOptions).Name} for the members and their values.", exception);
        }
    }

    private static string Model(SubmitInput input)
    {
        if (ReadOptions<OpenAIVideoOptions>(input)?.Version is not { } version)
        {
            return input.WireModel;
        }

        var model = $"{input.WireModel}-{version}";
        return model is "sora-2-2025-10-06" or "sora-2-2025-12-08" or "sora-2-pro-2025-10-06"
            ? model
            : throw input.Invalid($"There is no version '{version}' of {input.WireModel}; Sora 2 has 2025-10-06 and 2025-12-08, Sora 2 Pro has 2025-10-06. Change openai.version, or leave it unset.");
    }

    // Text on this wire. The price counts seconds, so the length is always said, never left to the server.
    private static string Seconds(SubmitInput input) => input.Seconds is { } seconds
        ? seconds.ToString("0.###", CultureInfo.InvariantCulture)
        : throw input.Invalid("The length of the video is needed; set Duration.");

    private static void AddFrame(SubmitInput input, MultipartBody form, VideoMedia frame)
    {
        switch (frame)
        {
            case BytesVideoMedia bytes:
                form.Add("input_reference", OpenAIMediaMapper.FileName(bytes.ContentType), bytes.ContentType, bytes.Bytes.Span);
                break;
            case UriVideoMedia { Uri.AbsoluteUri.Length: <= OpenAIMediaMapper.MaxAddressLength } address:
                form.Add("input_reference[image_url]", address.Uri.AbsoluteUri);
                break;
            case ProviderFileVideoMedia { Host: OpenAIProvider.Name } file:
                form.Add("input_reference[file_id]", file.Id);
                break;
            default:
                throw OpenAIMediaMapper.Refuse(input.Engine, frame);
        }
    }
}

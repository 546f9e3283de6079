using VideoEngines.Providers.ByteDance.Wire;

namespace VideoEngines.Providers.ByteDance;

/// <summary>What goes in, as Ark's list of contents. Prompts refer to references by kind and order: Image 1, Video 1, Audio 1 (ARK-DOC). Pure.</summary>
internal static class ByteDanceContentMapper
{
    private const string AssetScheme = "asset://";

    /// <exception cref="VideoSubmitRejectedException">A file is in a form that Ark does not take.</exception>
    public static IReadOnlyList<ArkContent> Map(SubmitInput input)
    {
        var request = input.Request;
        var contents = new List<ArkContent>();
        if (!string.IsNullOrWhiteSpace(input.Prompt))
        {
            contents.Add(new ArkContent { Type = "text", Text = input.Prompt });
        }

        AddImage(request.StartFrame, "first_frame", "StartFrame");
        AddImage(request.EndFrame, "last_frame", "EndFrame");
        foreach (var image in request.ReferenceImages)
        {
            AddImage(image, "reference_image", "ReferenceImages");
        }

        foreach (var video in request.SourceVideo is { } source ? [source, .. request.ReferenceVideos] : request.ReferenceVideos)
        {
            contents.Add(new ArkContent { Type = "video_url", VideoUrl = new ArkLink(Address(input, video, "SourceVideo and ReferenceVideos", inline: false)), Role = "reference_video" });
        }

        foreach (var sound in request.ReferenceAudio)
        {
            contents.Add(new ArkContent { Type = "audio_url", AudioUrl = new ArkLink(Address(input, sound, "ReferenceAudio")), Role = "reference_audio" });
        }

        return contents;

        void AddImage(VideoMedia? image, string role, string member)
        {
            if (image is not null)
            {
                contents.Add(new ArkContent { Type = "image_url", ImageUrl = new ArkLink(Address(input, image, member)), Role = role });
            }
        }
    }

    private static string Address(SubmitInput input, VideoMedia media, string member, bool inline = true) => media switch
    {
        UriVideoMedia address => address.Uri.AbsoluteUri,
        BytesVideoMedia bytes when inline => $"data:{bytes.ContentType.ToLowerInvariant()};base64,{Convert.ToBase64String(bytes.Bytes.Span)}",
        BytesVideoMedia => throw input.Invalid($"Ark takes videos by address only; put the file of {member} where Ark can fetch it."),
        ProviderFileVideoMedia file => file.Id.StartsWith(AssetScheme, StringComparison.Ordinal) ? file.Id : AssetScheme + file.Id,
        StoredVideoMedia => throw input.Invalid($"{member} is known by its hash only; set it again to the file's bytes or address before submitting a stored request."),
        _ => throw input.Invalid($"{member} is of a kind that Ark does not take; use an address or bytes."),
    };
}

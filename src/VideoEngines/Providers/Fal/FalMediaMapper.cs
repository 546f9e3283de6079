using System.Text.Json.Nodes;
using VideoEngines.Providers.Fal.Families;

namespace VideoEngines.Providers.Fal;

/// <summary>Maps inputs: fal's fields take web addresses and data URIs alike (FAL-JS). Bytes that are too large for a body were uploaded before.</summary>
internal static class FalMediaMapper
{
    public static void AddInputs(JsonObject body, in SubmitInput input, FalFields fields)
    {
        var request = input.Request;
        AddOne(body, input, fields.StartFrame, request.StartFrame, nameof(request.StartFrame));
        AddOne(body, input, fields.EndFrame, request.EndFrame, nameof(request.EndFrame));
        AddOne(body, input, fields.SourceVideo, request.SourceVideo, nameof(request.SourceVideo));
        AddOne(body, input, fields.DrivingAudio, request.DrivingAudio, nameof(request.DrivingAudio));
        AddAll(body, input, fields.ReferenceImages, fields.ReferenceImage, request.ReferenceImages, nameof(request.ReferenceImages));
        AddAll(body, input, fields.ReferenceVideos, fields.ReferenceVideo, request.ReferenceVideos, nameof(request.ReferenceVideos));
        AddAll(body, input, fields.ReferenceAudio, null, request.ReferenceAudio, nameof(request.ReferenceAudio));
    }

    private static void AddOne(JsonObject body, in SubmitInput input, string? field, VideoMedia? media, string member)
    {
        if (field is not null && media is not null)
        {
            body[field] = Map(input, media, member);
        }
    }

    private static void AddAll(JsonObject body, in SubmitInput input, string? list, string? single, IReadOnlyList<VideoMedia> media, string member)
    {
        if (media.Count == 0)
        {
            return;
        }

        if (list is null)
        {
            AddOne(body, input, single, media[0], member);
            return;
        }

        var items = new JsonArray();
        foreach (var item in media)
        {
            items.Add((JsonNode)Map(input, item, member));
        }

        body[list] = items;
    }

    /// <exception cref="VideoSubmitRejectedException">fal would not take it; the message says what to do.</exception>
    public static string Map(in SubmitInput input, VideoMedia media, string member) => media switch
    {
        UriVideoMedia { Uri: { IsAbsoluteUri: true, Scheme: "https" or "http" } uri } => uri.AbsoluteUri,
        BytesVideoMedia { Bytes.Length: <= FalProvider.LargestInline } bytes => $"data:{bytes.ContentType.ToLowerInvariant()};base64,{Convert.ToBase64String(bytes.Bytes.Span)}",
        BytesVideoMedia => throw input.Invalid($"{member} is too large to travel inside the request; set FalOptions.StorageAddress, so that it is uploaded first, or pass a web address."),
        ProviderFileVideoMedia { Host: FalProvider.Name, Id: var id } when id.StartsWith("https://", StringComparison.Ordinal) => id,
        ProviderFileVideoMedia file => throw input.Invalid($"{member} lies at '{file.Host}', where fal cannot read it; pass its web address or its bytes. A file at fal is its https address."),
        StoredVideoMedia => throw input.Invalid($"{member} is known by its hash only; set it again to the bytes or the address before submitting a stored request."),
        _ => throw input.Invalid($"{member} is of a kind that fal does not take; use a web address or bytes."),
    };
}

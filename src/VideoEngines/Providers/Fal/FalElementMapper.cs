using System.Text.Json.Nodes;
using VideoEngines.Providers.Fal.Families;
using static VideoEngines.Providers.Fal.Families.FalOptionFields;

namespace VideoEngines.Providers.Fal;

/// <summary>Maps the elements of a request: those of the options, then the characters, as prompts number them.</summary>
internal static class FalElementMapper
{
    private const int MostImages = 4;

    /// <summary>Finds what the endpoint does not take; null when there is nothing.</summary>
    public static string? FindProblem(in SubmitInput input, FalEndpoint endpoint, FalVideoOptions? options)
    {
        var characters = input.Request.Characters;
        var elements = options?.Elements ?? [];
        if (characters.Count > 0 && !endpoint.Options.Contains(Elements))
        {
            return "This endpoint of fal takes no elements; remove Characters, or pass their images as ReferenceImages.";
        }

        if (endpoint.Operation == FalOperations.MotionTransfer && elements.Count + characters.Count > 0
            && (elements.Count + characters.Count > 1 || options?.CharacterOrientation is not (null or FalCharacterOrientation.Video)))
        {
            return "Motion control takes one element, and only in the orientation of the footage; change elements, Characters or characterOrientation.";
        }

        return characters.Any(static character => character.ReferenceImages.Count is 0 or > MostImages)
            ? $"A character has 1 to {MostImages} images here, the first one from the front; change its ReferenceImages."
            : FindElementProblem(elements, endpoint);
    }

    public static void Add(JsonObject body, in SubmitInput input, FalVideoOptions? options)
    {
        var elements = new JsonArray();
        foreach (var element in options?.Elements ?? [])
        {
            elements.Add((JsonNode)Map(element));
        }

        foreach (var character in input.Request.Characters)
        {
            elements.Add((JsonNode)Map(input, character));
        }

        if (elements.Count > 0)
        {
            body[Elements] = elements;
        }
    }

    private static string? FindElementProblem(IReadOnlyList<FalElement> elements, FalEndpoint endpoint)
    {
        var videos = 0;
        foreach (var element in elements)
        {
            videos += element.Video is null ? 0 : 1;
            if (element.Video is not null ? !endpoint.TakesElementVideo || element.FrontalImage is not null || element.ReferenceImages.Count > 0 : element.FrontalImage is null)
            {
                return endpoint.TakesElementVideo
                    ? "An element has either frontalImage, with up to 3 referenceImages, or video; change elements."
                    : "An element has frontalImage here, with up to 3 referenceImages; change elements.";
            }

            if (element.ReferenceImages.Count > MostImages - 1 || !Addresses(element).All(static uri => uri.IsAbsoluteUri && uri.Scheme is "https" or "http"))
            {
                return "The pictures and the video of an element are absolute web addresses, and there are at most 3 referenceImages; change elements.";
            }
        }

        return videos > 1 ? "At most one element may have a video; change elements." : null;
    }

    private static IEnumerable<Uri> Addresses(FalElement element) => new[] { element.FrontalImage, element.Video }.Concat(element.ReferenceImages).OfType<Uri>();

    private static JsonObject Map(FalElement element)
    {
        var json = new JsonObject();
        if (element.FrontalImage is { } front)
        {
            json["frontal_image_url"] = front.AbsoluteUri;
        }

        if (element.ReferenceImages.Count > 0)
        {
            json["reference_image_urls"] = new JsonArray([.. element.ReferenceImages.Select(static uri => (JsonNode)uri.AbsoluteUri)]);
        }

        if (element.Video is { } video)
        {
            json["video_url"] = video.AbsoluteUri;
        }

        return json;
    }

    /// <summary>The images of a character, the most telling one first.</summary>
    private static JsonObject Map(in SubmitInput input, VideoCharacter character)
    {
        var json = new JsonObject();
        var further = new JsonArray();
        foreach (var image in character.ReferenceImages)
        {
            var address = FalMediaMapper.Map(input, image, $"ReferenceImages of the character {character.Name}");
            if (json.Count == 0)
            {
                json["frontal_image_url"] = address;
            }
            else
            {
                further.Add((JsonNode)address);
            }
        }

        if (further.Count > 0)
        {
            json["reference_image_urls"] = further;
        }

        return json;
    }
}

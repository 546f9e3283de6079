using System.Globalization;
using VideoEngines.Providers.Kling.Wire;

namespace VideoEngines.Providers.Kling;

/// <summary>Prompt, media and elements as the items of <c>contents[]</c>. Pure.</summary>
internal static class KlingContents
{
    /// <exception cref="VideoSubmitRejectedException">Kling cannot take one of the media.</exception>
    public static List<KlingContent> Map(SubmitInput input, KlingVideoOptions options, KlingFamily family)
    {
        var contents = new List<KlingContent>();
        if (!string.IsNullOrWhiteSpace(input.Prompt))
        {
            contents.Add(new() { Type = "prompt", Text = input.Prompt });
        }

        AddMedia(contents, input, family);
        contents.AddRange(options.Elements.Select(static element => new KlingContent
        {
            Type = "element",
            ElementId = element.ElementId.ToString(CultureInfo.InvariantCulture),
            Id = element.Id,
        }));
        return contents;
    }

    /// <summary>The names by which the prompt can mention the references.</summary>
    public static IEnumerable<string> NamesOf(VideoRequest request) =>
        request.ReferenceImages.Select(static (_, i) => Name("image", i)).Concat(request.ReferenceVideos.Select(static (_, i) => Name("video", i))).Concat(request.SourceVideo is null ? [] : [Name("video", 0)]);

    private static void AddMedia(List<KlingContent> contents, SubmitInput input, KlingFamily family)
    {
        var request = input.Request;
        var motion = family == KlingFamily.MotionControl;
        Add(motion ? "image" : "first_frame", request.StartFrame, "start frame");
        Add("last_frame", request.EndFrame, "end frame");
        for (var i = 0; i < request.ReferenceImages.Count; i++)
        {
            Add("refer_image", request.ReferenceImages[i], "reference image", Name("image", i));
        }

        for (var i = 0; i < request.ReferenceVideos.Count; i++)
        {
            Add("feature_video", request.ReferenceVideos[i], "reference video", Name("video", i), onlyAddress: true);
        }

        Add(motion ? "video" : "base_video", request.SourceVideo, "source video", motion ? null : Name("video", 0), onlyAddress: true);

        void Add(string type, VideoMedia? media, string role, string? id = null, bool onlyAddress = false)
        {
            if (media is not null)
            {
                contents.Add(new() { Type = type, Url = KlingMediaMapper.Map(input.Engine, media, role, onlyAddress), Id = id });
            }
        }
    }

    private static string Name(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}_{index + 1}");
}

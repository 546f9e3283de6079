using System.Globalization;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>The images of a request with the placeholders that they fill. Only images: the server's upload is one of images (COMFY-SRC).</summary>
internal static class ComfyUIImages
{
    public const string StartFrame = "startFrame";
    public const string EndFrame = "endFrame";
    public const string Mask = "mask";
    public const string DepthMap = "depthMap";
    public const string StyleReference = "styleReference";

    private const int MostReferences = 4;

    /// <summary>The placeholders that stand for an image, with the member of the request that fills them.</summary>
    public static IReadOnlyList<(string Placeholder, string Member)> Placeholders { get; } =
    [
        (StartFrame, nameof(VideoRequest.StartFrame)),
        (EndFrame, nameof(VideoRequest.EndFrame)),
        (Mask, nameof(VideoRequest.Masks)),
        (DepthMap, nameof(VideoRequest.DepthMap)),
        (StyleReference, nameof(VideoRequest.StyleReferences)),
        .. Enumerable.Range(1, MostReferences).Select(static number => (Reference(number), nameof(VideoRequest.ReferenceImages))),
    ];

    /// <summary>The roles beside frames and references that have a placeholder.</summary>
    public static IReadOnlyList<VideoInputRole> GuideRoles { get; } = [VideoInputRole.Mask, VideoInputRole.DepthMap, VideoInputRole.StyleReference];

    /// <summary>The images of a request. The catalog allows one for each placeholder.</summary>
    public static IEnumerable<(string Placeholder, string Member, VideoMedia Image)> Of(VideoRequest request)
    {
        IEnumerable<(string Placeholder, string Member, VideoMedia? Image)> all =
        [
            (StartFrame, nameof(request.StartFrame), request.StartFrame),
            (EndFrame, nameof(request.EndFrame), request.EndFrame),
            .. request.Masks.Select(static image => (Mask, nameof(request.Masks), (VideoMedia?)image)),
            (DepthMap, nameof(request.DepthMap), request.DepthMap),
            .. request.StyleReferences.Select(static image => (StyleReference, nameof(request.StyleReferences), (VideoMedia?)image)),
            .. request.ReferenceImages.Select(static (image, i) => (Reference(i + 1), nameof(request.ReferenceImages), (VideoMedia?)image)),
        ];
        foreach (var (placeholder, member, image) in all)
        {
            if (image is not null)
            {
                yield return (placeholder, member, image);
            }
        }
    }

    /// <summary>The name of a file in the server's input folder.</summary>
    /// <exception cref="VideoSubmitRejectedException">It is no such file.</exception>
    public static string FileName(SubmitInput input, string member, VideoMedia image) => image switch
    {
        ProviderFileVideoMedia file when !IsSafe(file.Id) => throw input.Invalid($"{member} must name a file inside ComfyUI's input folder."),
        ProviderFileVideoMedia file => file.Id,
        _ => throw input.Invalid($"{member} must be bytes, or the name of a file in ComfyUI's input folder."),
    };

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"referenceImage{number}");

    private static bool IsSafe(string name) => !name.Contains('\\', StringComparison.Ordinal) && name[0] != '/' && !name.Contains(':', StringComparison.Ordinal)
        && !name.Split('/').Any(static part => part is "" or "." or "..");
}

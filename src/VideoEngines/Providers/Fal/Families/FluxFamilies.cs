using static VideoEngines.Providers.Fal.Families.FalOptionFields;

namespace VideoEngines.Providers.Fal.Families;

/// <summary>
/// FLUX: images, such as keyframes. FLUX.2 names sizes in pixels and makes one image per call; the older ones name ratios and make up to four.
/// </summary>
internal static class FluxFamilies
{
    private static readonly string[] Ratios = [OutputFormat, SafetyTolerance];
    private static readonly string[] Sizes = [OutputFormat, SafetyTolerance, EnableSafetyChecker];

    public static IReadOnlyList<FalFamily> All { get; } =
    [
        Flux2("black-forest-labs/flux-2-pro", Sizes),
        Flux2("black-forest-labs/flux-2-max", Sizes),
        Flux2("black-forest-labs/flux-2-flex", [.. Sizes, GuidanceScale]),
        new("black-forest-labs/flux-1.1-pro-ultra", Flux1(VideoOperation.TextToImage, string.Empty, FalFields.None, [.. Ratios, Raw])),
        new(
            "black-forest-labs/flux-1-kontext-pro",
            Flux1(VideoOperation.TextToImage, "text-to-image", FalFields.None, [.. Ratios, GuidanceScale]),
            Flux1(VideoOperation.ImageToImage, string.Empty, new() { ReferenceImage = "image_url" }, [.. Ratios, GuidanceScale])),
    ];

    private static FalFamily Flux2(string model, IReadOnlyList<string> options)
    {
        var text = new FalEndpoint(VideoOperation.TextToImage, string.Empty) { HasImageSize = true, HasSeed = true, Options = options, MaxSafetyTolerance = 5 };
        return new(model, text, text with { Operation = VideoOperation.ImageToImage, Path = "edit", Fields = new() { ReferenceImages = "image_urls" } });
    }

    private static FalEndpoint Flux1(VideoOperation operation, string path, FalFields fields, IReadOnlyList<string> options) => new(operation, path)
    {
        Fields = fields,
        HasAspectRatio = true,
        HasSeed = true,
        HasCount = true,
        Options = options,
    };
}

using System.Globalization;
using VideoEngines.Catalog;

namespace VideoEngines.Providers.Alibaba;

/// <summary>The picture that a request gets: its class, and shape and pixels where they can be chosen.</summary>
/// <param name="ShortSide">The class, e.g. 720.</param>
/// <param name="Ratio">The ratio that was asked for or that we choose; null leaves it to the model.</param>
/// <param name="Size">The pixels, where the catalog knows them.</param>
internal sealed record AlibabaFrame(int ShortSide, VideoAspectRatio? Ratio, VideoSize? Size)
{
    /// <summary>Gets the class as the wire spells it: <c>720P</c>.</summary>
    public string Class => string.Create(CultureInfo.InvariantCulture, $"{ShortSide}P");

    /// <summary>Gets the pixels as the wire spells them: <c>1280*720</c>.</summary>
    public string? Pixels => Size is { } size ? string.Create(CultureInfo.InvariantCulture, $"{size.Width}*{size.Height}") : null;

    /// <summary>Chooses the frame; null when the exact size that is asked for is not among the known ones.</summary>
    public static AlibabaFrame? Choose(VideoRequest request, OperationCapabilities capabilities)
    {
        var ratio = request.AspectRatio ?? capabilities.AspectRatios?.Default;
        if (request.Resolution is { IsExact: true, Width: { } width, Height: { } height })
        {
            return FindExact(capabilities, new VideoSize(width, height), request.AspectRatio);
        }

        var side = request.Resolution?.ShortSide ?? capabilities.Resolutions?.Default?.ShortSide ?? 0;
        var option = capabilities.Resolutions?.Values.FirstOrDefault(o => o.Name.ShortSide == side);
        return new AlibabaFrame(side, ratio, option is not null && ratio is { } known && option.Sizes.TryGetValue(known, out var size) ? size : null);
    }

    private static AlibabaFrame? FindExact(OperationCapabilities capabilities, VideoSize wanted, VideoAspectRatio? asked)
    {
        foreach (var option in capabilities.Resolutions?.Values ?? [])
        {
            foreach (var (ratio, size) in option.Sizes)
            {
                if (size == wanted && (asked is null || asked == ratio))
                {
                    return new AlibabaFrame(option.Name.ShortSide, ratio, size);
                }
            }
        }

        return null;
    }
}

using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Kling;

/// <summary>
/// Pixels of the output. The provider documents names only; this emulator reads "720p" as the short side, in even numbers. Image to video
/// follows the first frame when it is embedded in the request, and is 16:9 when it is a URL (URLs are not fetched).
/// </summary>
internal static class KlingOutputSize
{
    public static (int Width, int Height) Of(string resolution, string aspectRatio, (int Width, int Height)? firstFrame)
    {
        var side = resolution switch { "720p" => 720, "1080p" => 1080, _ => 2160 };
        if (firstFrame is { } frame)
            return Fit(side, frame.Width, frame.Height);
        return aspectRatio switch
        {
            "9:16" => Fit(side, 9, 16),
            "1:1" => (side, side),
            _ => Fit(side, 16, 9),
        };
    }

    private static (int Width, int Height) Fit(int side, int width, int height)
    {
        var ratio = (double)Math.Max(width, height) / Math.Min(width, height);
        var shortSide = Math.Min(side, Mp4Spec.MaximumSize / ratio);
        var (longer, shorter) = (Even(shortSide * ratio), Even(shortSide));
        return width >= height ? (longer, shorter) : (shorter, longer);
    }

    private static int Even(double pixels) => (int)Math.Round(pixels / 2) * 2;
}

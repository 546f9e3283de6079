using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Kling;

/// <summary>Checks images that are addresses (which are not fetched) or bare base64: jpg or png, 300 px per side, ratio up to 1:2.5.</summary>
internal static class KlingImages
{
    private const int SmallestSide = 300;
    private const double WidestRatio = 2.5;

    public static string? Check(string text, string path, int mostMegabytes, Action<(int Width, int Height)>? setSize = null)
    {
        if (KlingFields.IsUrl(text))
            return null;
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return $"{path} must be an http(s) URL or bare base64 without a data: prefix";
        if (KlingSounds.Decode(text) is not { } image)
            return $"{path} is neither an http(s) URL nor base64";
        if (image.Length > mostMegabytes * 1024 * 1024)
            return $"{path} image must be at most {mostMegabytes} MB";
        if (ImageHeader.TypeOf(image) is not (ImageHeader.Png or ImageHeader.Jpeg) || ImageHeader.SizeOf(image) is not { } size)
            return $"{path} image must be a jpg, jpeg or png";
        if (size.Width < SmallestSide || size.Height < SmallestSide)
            return $"{path} image must be at least {SmallestSide}px on each side";
        if (Math.Max((double)size.Width / size.Height, (double)size.Height / size.Width) > WidestRatio)
            return $"{path} image ratio must be between 1:2.5 and 2.5:1";
        setSize?.Invoke(size);
        return null;
    }
}

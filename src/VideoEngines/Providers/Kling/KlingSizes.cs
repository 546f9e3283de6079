namespace VideoEngines.Providers.Kling;

/// <summary>What Kling's resolution classes can express.</summary>
internal static class KlingSizes
{
    /// <summary>
    /// Gets the wire's class, and the ratio that an exact size implies; null when Kling cannot make the size. Of the exact sizes only the standard 16:9 and 9:16 ones are sure: how many pixels a
    /// square or any other frame has is not documented.
    /// </summary>
    public static (string Resolution, VideoAspectRatio? AspectRatio)? Map(VideoResolution resolution)
    {
        var name = resolution.ShortSide switch { 720 => "720p", 1080 => "1080p", 2160 => "4k", _ => null };
        if (name is null)
        {
            return null;
        }

        if (!resolution.IsExact)
        {
            return (name, null);
        }

        var ratio = new VideoAspectRatio(resolution.Width!.Value, resolution.Height!.Value);
        return ratio == VideoAspectRatio.Landscape || ratio == VideoAspectRatio.Portrait ? (name, ratio) : null;
    }
}

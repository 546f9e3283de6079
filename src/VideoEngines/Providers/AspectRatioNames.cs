namespace VideoEngines.Providers;

/// <summary>Aspect ratios as wires spell them.</summary>
internal static class AspectRatioNames
{
    private static readonly VideoAspectRatio Ultrawide = new(21, 9);

    /// <summary>The name of a ratio. 21:9 is kept in lowest terms, 7:3, and no wire knows it by that name.</summary>
    public static string Of(VideoAspectRatio ratio) => ratio == Ultrawide ? "21:9" : ratio.ToString();
}

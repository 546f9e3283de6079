namespace VideoEngines.Providers;

/// <summary>Aspect ratios as wires spell them.</summary>
internal static class AspectRatioNames
{
    private static readonly VideoAspectRatio Ultrawide = new(21, 9);
    private static readonly VideoAspectRatio Ultratall = new(9, 21);

    /// <summary>The name of a ratio. 21:9 and 9:21 are kept in lowest terms, 7:3 and 3:7, and no wire knows them by those names.</summary>
    public static string Of(VideoAspectRatio ratio) => ratio == Ultrawide ? "21:9" : ratio == Ultratall ? "9:21" : ratio.ToString();
}

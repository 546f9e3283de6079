using System.Globalization;

namespace VideoEngines.Providers.Runway;

/// <summary>A frame size that Gen-4.5 renders; the wire calls it a ratio.</summary>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
/// <param name="Nominal">The ratio that the size goes by. 1104x832 is 69:52 and stands for 4:3, as 1584x672 stands for 21:9; nothing closer exists.</param>
/// <param name="ForText">Whether text-to-video has it; image-to-video has all.</param>
internal sealed record RunwayFrameSize(int Width, int Height, VideoAspectRatio Nominal, bool ForText = false)
{
    /// <summary>Gets all sizes (RWN 4.12.0, unchanged in RW420).</summary>
    public static IReadOnlyList<RunwayFrameSize> All { get; } =
    [
        new(1280, 720, VideoAspectRatio.Landscape, ForText: true),
        new(720, 1280, VideoAspectRatio.Portrait, ForText: true),
        new(1104, 832, new(4, 3)),
        new(960, 960, VideoAspectRatio.Square),
        new(832, 1104, new(3, 4)),
        new(1584, 672, new(21, 9)),
    ];

    public string WireName => string.Create(CultureInfo.InvariantCulture, $"{Width}:{Height}");

    /// <summary>
    /// Chooses the size that a request asks for, by pixels, by the class of the short side, and by ratio, the nominal or the true one. The wire has no default: a request that names no shape
    /// gets the first size that fits, 1280:720 if nothing is named, or, with a start frame whose pixels are known, the one closest in shape, so that a portrait is not cropped to a landscape.
    /// </summary>
    /// <exception cref="VideoSubmitRejectedException">There is no such size; the message lists those that there are.</exception>
    public static RunwayFrameSize Choose(VideoEngineId engine, VideoRequest request)
    {
        var offered = request.StartFrame is null ? All.Where(static s => s.ForText) : All;
        var fitting = offered.Where(size => size.Fits(request)).ToArray();
        if (fitting.Length == 0)
        {
            var without = request.StartFrame is null ? " without a start frame" : string.Empty;
            throw Rejection.Invalid(engine, $"{Demand(request)} is not offered{without}; ask for one of {string.Join(", ", offered)}.");
        }

        return request is { AspectRatio: null, StartFrame.Facts: { Width: > 0 and { } width, Height: > 0 and { } height } }
            ? fitting.MinBy(size => size.DistanceTo(width, height))!
            : fitting[0];
    }

    /// <summary>Returns pixels and nominal ratio.</summary>
    /// <returns>For example <c>1104x832 (4:3)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height} ({Nominal})");

    private static string Demand(VideoRequest request) => (request.AspectRatio, request.Resolution) switch
    {
        ({ } ratio, { } resolution) => $"{resolution} with aspect ratio {ratio}",
        ({ } ratio, null) => $"Aspect ratio {ratio}",
        (_, var resolution) => $"Resolution {resolution}",
    };

    private bool Fits(VideoRequest request) =>
        (request.AspectRatio is not { } ratio || ratio == Nominal || ratio == new VideoAspectRatio(Width, Height))
        && (request.Resolution is not { } resolution
            || (resolution.IsExact ? resolution.Width == Width && resolution.Height == Height : resolution.ShortSide == Math.Min(Width, Height)));

    // By the logarithm, twice as wide and half as wide are equally far.
    private double DistanceTo(int width, int height) => Math.Abs(Math.Log((double)Width / Height) - Math.Log((double)width / height));
}

using VideoEngines.Catalog;

namespace VideoEngines.Providers;

/// <summary>Chooses the size in pixels that a request asks for, out of those that the catalog lists, for wires that want pixels.</summary>
internal static class FrameSizeChoice
{
    /// <summary>
    /// Chooses by pixels, by the class of the short side, and by ratio. Where the request leaves the shape open, a frame or video of known pixels decides: the size closest to its shape, so that
    /// a portrait is not cropped to a landscape; else the catalog's default.
    /// </summary>
    /// <param name="capabilities">What the engine can do in the operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="model">The input whose shape the video should have; null for none.</param>
    /// <param name="refuse">Makes the error out of a sentence.</param>
    /// <returns>The size; null when the request asks for none and the catalog has no default.</returns>
    public static VideoSize? Choose(OperationCapabilities capabilities, VideoRequest request, VideoMedia? model, Func<string, Exception> refuse)
    {
        var options = (capabilities.Resolutions?.Values ?? []).SelectMany(static r => r.Sizes.Select(size => new Option(size.Key, size.Value, r.Name))).ToList();
        var fitting = options.FindAll(option => option.Fits(request));
        var isSilent = request is { AspectRatio: null, Resolution: null };
        if (isSilent && capabilities is { Resolutions: not { Default: not null }, AspectRatios: not { Default: not null } })
        {
            return null;
        }

        if (fitting.Count == 0)
        {
            throw refuse(options.Count == 0
                ? "The sizes in pixels are not known; leave Resolution and AspectRatio unset."
                : $"{Demand(request)} is not offered; ask for one of {string.Join(", ", options)}.");
        }

        var shape = request is { AspectRatio: null, Resolution: not { IsExact: true } } ? model?.Facts : null;
        return fitting
            .OrderBy(option => shape is { Width: > 0 and { } width, Height: > 0 and { } height } ? option.DistanceTo(width, height) : 0)
            .ThenBy(option => option.Ratio == capabilities.AspectRatios?.Default ? 0 : 1)
            .ThenBy(option => option.Class.ShortSide == capabilities.Resolutions?.Default?.ShortSide ? 0 : 1)
            .First().Size;
    }

    private static string Demand(VideoRequest request) => (request.AspectRatio, request.Resolution) switch
    {
        ({ } ratio, { } resolution) => $"{resolution} with aspect ratio {ratio}",
        ({ } ratio, null) => $"Aspect ratio {ratio}",
        (_, var resolution) => $"Resolution {resolution}",
    };

    private readonly record struct Option(VideoAspectRatio Ratio, VideoSize Size, VideoResolution Class)
    {
        public bool Fits(VideoRequest request) =>
            (request.AspectRatio is not { } ratio || ratio == Ratio)
            && (request.Resolution is not { } resolution
                || (resolution.IsExact ? resolution.Width == Size.Width && resolution.Height == Size.Height : resolution.ShortSide == Class.ShortSide));

        // By the logarithm, twice as wide and half as wide are equally far; by the nominal ratio, the classes of one shape are equally far too.
        public double DistanceTo(int width, int height) => Math.Round(Math.Abs(Math.Log((double)Ratio.Width / Ratio.Height) - Math.Log((double)width / height)), 6);

        public override string ToString() => $"{Size} ({Ratio})";
    }
}

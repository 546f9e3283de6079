using VideoEngines.Catalog;

namespace VideoEngines.Providers.OpenAI;

/// <summary>Chooses the size in pixels, which is the one way in which the dialect says ratio and resolution.</summary>
internal static class OpenAIFrameSizes
{
    /// <summary>
    /// Gets the size that a request asks for. A request that names neither ratio nor size, but has a start frame of known pixels, gets the size of that frame if it is offered, else the one
    /// closest in shape; without a frame the catalog's default.
    /// </summary>
    /// <exception cref="VideoSubmitRejectedException">There is no such size; the message lists those that there are.</exception>
    public static VideoSize Choose(VideoEngineId engine, VideoRequest request, OperationCapabilities capabilities)
    {
        if (request is { Resolution: { IsExact: true, Width: { } width, Height: { } height }, AspectRatio: null })
        {
            return new VideoSize(width, height);
        }

        var ratio = request.AspectRatio;
        if (ratio is null && request.StartFrame?.Facts is { Width: > 0 and { } frameWidth, Height: > 0 and { } frameHeight })
        {
            var offered = capabilities.Resolutions?.Values.SelectMany(static option => option.Sizes) ?? [];
            var exact = new VideoSize(frameWidth, frameHeight);
            if (request.Resolution is null && offered.Any(size => size.Value == exact))
            {
                return exact;
            }

            ratio = offered.Select(static size => size.Key).Distinct().OrderBy(r => Distance(r, frameWidth, frameHeight)).Select(static r => (VideoAspectRatio?)r).FirstOrDefault();
        }

        return capabilities.FindSize(request.Resolution, ratio)
            ?? throw Rejection.Invalid(engine, $"There is no size for {request.Resolution?.Name ?? "the default resolution"} with aspect ratio {ratio?.ToString() ?? "unset"}; "
                + $"ask for one of {capabilities.Resolutions}.");
    }

    // By the logarithm, twice as wide and half as wide are equally far.
    private static double Distance(VideoAspectRatio ratio, int width, int height) => Math.Abs(Math.Log((double)ratio.Width / ratio.Height) - Math.Log((double)width / height));
}

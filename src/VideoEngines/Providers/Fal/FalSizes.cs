using VideoEngines.Catalog;

namespace VideoEngines.Providers.Fal;

/// <summary>fal's fields name classes and ratios; sizes in pixels are translated.</summary>
internal static class FalSizes
{
    /// <summary>Chooses what to ask for: what the request names, else the catalog's defaults.</summary>
    /// <exception cref="VideoSubmitRejectedException">No class and ratio makes the size in pixels that the request names.</exception>
    public static FalSize Choose(in SubmitInput input)
    {
        var resolutions = input.Capabilities.Resolutions;

        // Where the shape can follow the input, a default would crop it.
        var ratio = input.Request.AspectRatio ?? (input.Capabilities.AspectRatios is { FollowsInput: false } ratios ? ratios.Default : null);
        if (input.Request.Resolution is not { } asked)
        {
            return new(resolutions?.Default?.ShortSide, ratio);
        }

        if (!asked.IsExact)
        {
            return new(asked.ShortSide, ratio);
        }

        foreach (var option in resolutions?.Values ?? [])
        {
            foreach (var (shape, size) in option.Sizes)
            {
                if (size.Width == asked.Width && size.Height == asked.Height)
                {
                    return new(option.Name.ShortSide, shape);
                }
            }
        }

        var exact = new VideoAspectRatio(asked.Width!.Value, asked.Height!.Value);
        return exact == VideoAspectRatio.Landscape || exact == VideoAspectRatio.Portrait
            ? new(asked.ShortSide, exact)
            : throw input.Invalid($"fal names sizes by class and ratio, and how many pixels those have here is not known; ask for a class such as 720p and an aspect ratio instead of {asked}.");
    }

    /// <summary>The size in pixels of what the request names, else of the catalog's defaults, for endpoints that name sizes so.</summary>
    /// <exception cref="VideoSubmitRejectedException">The catalog knows no such size.</exception>
    public static VideoSize PixelsOf(in SubmitInput input) => input.Capabilities.FindSize(input.Request.Resolution, input.Request.AspectRatio)
        ?? throw input.Invalid($"There is no size for this Resolution and AspectRatio together; ask for one of {input.Capabilities.Resolutions}.");
}

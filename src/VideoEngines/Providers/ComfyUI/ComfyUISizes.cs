using VideoEngines.Catalog;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>The size in pixels that a request asks for, out of the catalog's; a workflow needs one. Pure.</summary>
internal static class ComfyUISizes
{
    /// <exception cref="VideoSubmitRejectedException">There is no such size.</exception>
    public static VideoSize Map(SubmitInput input)
    {
        var request = input.Request;
        if (request.Resolution is { IsExact: true } exact)
        {
            return new VideoSize(exact.Width!.Value, exact.Height!.Value);
        }

        var resolutions = input.Capabilities.Resolutions;
        var side = (request.Resolution ?? resolutions?.Default)?.ShortSide;
        var ratio = request.AspectRatio ?? input.Capabilities.AspectRatios?.Default;
        var option = resolutions?.Values.FirstOrDefault(o => o.Name.ShortSide == side);
        return option is not null && ratio is { } shape && option.Sizes.TryGetValue(shape, out var size)
            ? size
            : throw input.Invalid("The workflow needs a size that the catalog does not know for this request; set Resolution to an exact size such as 832x480.");
    }
}

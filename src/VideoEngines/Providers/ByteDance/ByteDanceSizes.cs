namespace VideoEngines.Providers.ByteDance;

/// <summary>Resolution and ratio in Ark's words. An exact size is looked up in the catalog, where each class has its sizes by ratio. Pure.</summary>
internal static class ByteDanceSizes
{
    /// <exception cref="VideoSubmitRejectedException">There is no such size.</exception>
    public static (string? Resolution, string? Ratio) Map(SubmitInput input)
    {
        var request = input.Request;
        if (request.Resolution is not { } asked)
        {
            return (null, Word(request.AspectRatio));
        }

        var options = input.Capabilities.Resolutions?.Values ?? [];
        if (!asked.IsExact)
        {
            return (options.FirstOrDefault(o => o.Name.ShortSide == asked.ShortSide)?.Name.Name ?? asked.Name, Word(request.AspectRatio));
        }

        foreach (var option in options)
        {
            foreach (var (ratio, size) in option.Sizes)
            {
                if (size.Width == asked.Width && size.Height == asked.Height && (request.AspectRatio is null || request.AspectRatio == ratio))
                {
                    return input.Capabilities.AspectRatios?.Values.Contains(ratio) == true
                        ? (option.Name.Name, Word(ratio))
                        : throw input.Invalid($"The shape follows the input here, so {asked} cannot be promised; ask for {option.Name} instead.");
                }
            }
        }

        throw input.Invalid($"The size {asked} is not made; ask for a class such as 720p and an aspect ratio.");
    }

    /// <summary>Ratios are kept reduced, and 21:9 is 7:3 then; Ark knows it by its usual name only.</summary>
    private static string? Word(VideoAspectRatio? ratio) => ratio == new VideoAspectRatio(21, 9) ? "21:9" : ratio?.ToString();
}

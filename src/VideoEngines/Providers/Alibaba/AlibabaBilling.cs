using System.Globalization;
using VideoEngines.Providers.Alibaba.Wire;

namespace VideoEngines.Providers.Alibaba;

/// <summary>
/// What a task cost, in the seconds that Alibaba bills: a unit of the catalog per kind of model and class, e.g. <c>wan-720p-second</c>. Only where usage tells all that the price depends on: for
/// Wan 2.6 Flash it does not tell the sound, and the prices of Animate are not known; the quote counts there.
/// </summary>
internal static class AlibabaBilling
{
    public static VideoCost? CostOf(DashScopeUsage? usage, VideoJobHandle handle)
    {
        if (usage is null || PrefixOf(handle.ModelSnapshot) is not { } prefix || ClassOf(usage, handle) is not { } side || SecondsOf(usage) is not { } seconds)
        {
            return null;
        }

        return new VideoCost(seconds, string.Create(CultureInfo.InvariantCulture, $"{prefix}-{side}p-second"));
    }

    /// <summary>The billed seconds: those of the output, and of input videos where there are any (ALI-DOC).</summary>
    public static decimal? SecondsOf(DashScopeUsage usage)
    {
        var parts = (usage.OutputVideoDuration ?? 0) + (usage.InputVideoDuration ?? 0);
        var seconds = Math.Max(usage.Duration ?? usage.VideoDuration ?? 0, usage.OutputVideoDuration is null ? 0 : parts);
        return seconds > 0 ? seconds : null;
    }

    private static string? PrefixOf(string? wireModel) => wireModel switch
    {
        "wan2.6" or "wan2.7" => "wan",
        "wan3.0-video" => "wan3",
        "wan3.0-video-prime" => "wan3-prime",
        "wan2.2-s2v" => "wan-s2v",
        _ => null,
    };

    private static int? ClassOf(DashScopeUsage usage, VideoJobHandle handle) =>
        (usage.Resolution ?? (handle.ExpectedResolution is { IsExact: false } asked ? asked.ShortSide : null)) switch
        {
            480 when handle.ModelSnapshot is "wan3.0-video" or "wan3.0-video-prime" or "wan2.2-s2v" => 480,
            720 => 720,
            1080 when handle.ModelSnapshot is not "wan2.2-s2v" => 1080,
            _ => null,
        };
}

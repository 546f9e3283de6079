using VideoEngines.Catalog;
using VideoEngines.Providers.ByteDance.Wire;

namespace VideoEngines.Providers.ByteDance;

/// <summary>What a task cost: Ark tells its tokens, the offer's prices tell what a million of them costs (COMFY-BD). Pure.</summary>
internal static class ByteDanceBilling
{
    private const decimal FramesPerSecond = 24;
    private const decimal PixelsPerToken = 1024;

    // Reference videos last 1.8 s or more, and Ark counts one frame more than the seconds say (ARK-LIVE).
    private const decimal LeastInputSeconds = 1;

    /// <summary>Gets the cost; null when it cannot be told: no tokens, no price of this size, or an account in China, whose prices are in another currency.</summary>
    public static VideoCost? CostOf(ArkTask task, long? tokens, VideoJobHandle handle, EngineFacts facts)
    {
        if (tokens is not { } count || (handle.Host is { } host && ByteDanceProvider.IsChinese(host)))
        {
            return null;
        }

        foreach (var rule in facts.Offer.Prices)
        {
            if (Applies(rule.When, task, count, handle, facts) && rule.Charges is [{ Per: PriceBasis.MillionVideoTokens } charge])
            {
                // Offline inference is half the price (ARK-DOC).
                return new VideoCost(count * charge.Amount / 1_000_000 / (task.ServiceTier == "flex" ? 2 : 1), rule.Unit);
            }
        }

        return null;
    }

    private static bool Applies(PriceCondition when, ArkTask task, long tokens, VideoJobHandle handle, EngineFacts facts) =>
        (when.Resolutions.Count == 0 || (VideoResolution.TryParse(task.Resolution, null, out var made) && when.Resolutions.Any(r => r.ShortSide == made.ShortSide)))
        && (when.Audio is not { } sound || sound == (task.GenerateAudio ?? true))
        && (when.VideoInput is not { } video || HasVideoInput(task, tokens, handle, facts) is not { } had || had == video);

    /// <summary>Whether a video went in. Where only the handle's operation is known, the tokens tell: those of the output alone would be fewer.</summary>
    private static bool? HasVideoInput(ArkTask task, long tokens, VideoJobHandle handle, EngineFacts facts)
    {
        if (handle.Operation == VideoOperation.VideoToVideo)
        {
            return true;
        }

        if (handle.Operation != VideoOperation.ReferenceToVideo)
        {
            return false;
        }

        if (task.Duration is not { } seconds || LargestArea(task.Resolution, facts) is not { } area)
        {
            // The dearer price, which comes first, without a video.
            return null;
        }

        return tokens > (seconds + LeastInputSeconds) * FramesPerSecond * area / PixelsPerToken;
    }

    private static long? LargestArea(string? resolution, EngineFacts facts) =>
        VideoResolution.TryParse(resolution, null, out var made)
        && facts.Offer.Operations.TryGetValue(VideoOperation.ReferenceToVideo, out var operation)
        && operation.Resolutions?.Values.FirstOrDefault(o => o.Name.ShortSide == made.ShortSide) is { Sizes.Count: > 0 } option
            ? option.Sizes.Values.Max(static size => (long)size.Width * size.Height)
            : null;
}

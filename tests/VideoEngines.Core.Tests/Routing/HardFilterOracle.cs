using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Core.Tests.Routing;

/// <summary>The hard filters once more, written as plainly as possible and without the planner's tables.</summary>
internal static class HardFilterOracle
{
    public static bool Breaks(VideoRequest request, RouteContext context, EngineOffer offer) =>
        BreaksAccess(context, offer)
        || BreaksPolicy(request, context, offer)
        || !offer.Operations.TryGetValue(request.EffectiveOperation, out var can)
        || BreaksCapability(request, context, can)
        || BreaksInputs(request, context, can)
        || BreaksCost(request, context, offer);

    private static bool BreaksAccess(RouteContext context, EngineOffer offer)
    {
        IEnumerable<string?> none = [null];
        var aliases = context.Credentials is null ? none : context.Credentials.Engines.GetValueOrDefault(offer.Id)?.Aliases ?? [];
        bool Healthy(string? alias) => !context.Health.Entries.Any(e => e.Engine == offer.Id && (e.Credential is null || e.Credential == alias) && (e.IsPaused || e.BlockedUntil > context.Now));
        return (context.PinnedEngine is { } pinned && pinned != offer.Id)
            || offer.Lifecycle.IsRetired(DateOnly.FromDateTime(context.Now.UtcDateTime))
            || !aliases.Any(Healthy);
    }

    private static bool BreaksPolicy(VideoRequest request, RouteContext context, EngineOffer offer) => context.Policy.Rules
        .Where(r => r.When.Tiers.Count == 0 || (request.Tier is { } tier && r.When.Tiers.Contains(tier)))
        .Any(r => r.Deny.Any(p => p.Matches(offer.Id)) || (r.Only.Count > 0 && !r.Only.Any(p => p.Matches(offer.Id))));

    private static bool BreaksCapability(VideoRequest request, RouteContext context, OperationCapabilities can)
    {
        bool Unknown(VideoCapability capability) => !context.Policy.AllowUnknown.Contains(capability);
        return (request.Duration is { } duration && (can.Durations is null ? Unknown(VideoCapability.Duration) : !can.Durations.Allows(duration)))
            || BreaksResolution(request, can, Unknown)
            || (request.AspectRatio is { } ratio && (can.AspectRatios is null ? Unknown(VideoCapability.AspectRatio) : !can.AspectRatios.Values.Contains(ratio)))
            || (request.FramesPerSecond is { } rate && (can.FrameRates is null ? Unknown(VideoCapability.FrameRate) : !can.FrameRates.Values.Contains(rate)))
            || (request.GenerateAudio is { } audio && can.Audio.Support switch
            {
                AudioSupport.Unknown => Unknown(VideoCapability.Audio),
                AudioSupport.Never => audio,
                AudioSupport.Always => !audio,
                _ => false,
            })
            || Feature(request.Seed is not null, can.Seed.Support, VideoCapability.Seed)
            || Feature(request.NegativePrompt is not null, can.NegativePrompt.Support, VideoCapability.NegativePrompt)
            || (request.Camera.Count > 0 && can.Camera.Support == CameraSupport.Unknown && Unknown(VideoCapability.Camera))
            || request.Prompt!.Text!.Length > can.Prompt!.MaxLength
            || (request.Count is > 1 and { } count && (can.Outputs is null ? Unknown(VideoCapability.Outputs) : count > can.Outputs.MaxPerCall));

        bool Feature(bool asked, CapabilitySupport support, VideoCapability capability) =>
            asked && (support == CapabilitySupport.No || (support == CapabilitySupport.Unknown && Unknown(capability)));
    }

    private static bool BreaksResolution(VideoRequest request, OperationCapabilities can, Func<VideoCapability, bool> unknown)
    {
        if (request.Resolution is not { } asked)
        {
            return false;
        }

        if (can.Resolutions is null)
        {
            return unknown(VideoCapability.Resolution);
        }

        var sized = can.Resolutions.Values.All(static v => v.Sizes.Count > 0);
        if (asked.IsExact)
        {
            return sized ? can.FindSize(asked, request.AspectRatio) is null : unknown(VideoCapability.Resolution);
        }

        var option = can.Resolutions.Values.FirstOrDefault(v => v.Name.ShortSide == asked.ShortSide);
        return option is null || (request.AspectRatio is { } ratio && sized && !option.Sizes.ContainsKey(ratio));
    }

    private static bool BreaksInputs(VideoRequest request, RouteContext context, OperationCapabilities can) =>
        request.StartFrame is not null && !(can.Inputs?.Any(static i => i.Role == VideoInputRole.StartFrame && i.Maximum > 0) ?? context.Policy.AllowUnknown.Contains(VideoCapability.Inputs));

    private static bool BreaksCost(VideoRequest request, RouteContext context, EngineOffer offer)
    {
        if (!context.IsMetered && context.MaxCost is null)
        {
            return false;
        }

        if (PriceQuoter.TryQuote(offer, request) is not { } quote)
        {
            return true;
        }

        var usd = context.Catalog.ToUsd(quote.High);
        return (context.MaxCost is { } most && !(usd <= context.Catalog.ToUsd(most))) || (context.IsMetered && (usd is null || usd > context.AvailableCredits));
    }
}

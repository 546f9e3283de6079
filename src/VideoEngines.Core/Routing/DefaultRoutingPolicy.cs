namespace VideoEngines.Routing;

/// <summary>
/// The allocation of the founding documents: a tier asked for by name wins; cinematic and brand content goes to the cinematic engines, short social clips and drafts to the cheapest,
/// premium export to the flagships, talking heads to engines with lip sync, many references to the engines that take them. Engines that the catalog lacks are simply not there yet.
/// </summary>
internal static class DefaultRoutingPolicy
{
    private static readonly EnginePattern[] Cheapest = ["*"];
    private static readonly EnginePattern[] Cinematic = ["kling/v3", "kling/v3@*", "kling/v3-omni*", "kling/v2.6*", "runway/gen4.5"];
    private static readonly EnginePattern[] Flagship = ["openai/sora-2-pro*", "google/veo-3.1", "google/veo-3.1@*", "kling/v3", "kling/v3@*", "runway/gen4.5"];
    private static readonly EnginePattern[] LipSync = ["kling/avatar*", "kling/lip-sync", "alibaba/wan-2.2-s2v*"];
    private static readonly EnginePattern[] ManyReferences = ["bytedance/seedance-2*", "kling/v3-omni*"];

    public static RoutingPolicy Instance { get; } = new()
    {
        Name = "default",
        Version = "1",
        Rules =
        [
            new() { Name = "speed-tier", When = new() { Tiers = [VideoTier.Speed] }, Prefer = Cheapest },
            new() { Name = "flagship-tier", When = new() { Tiers = [VideoTier.Flagship] }, Prefer = Flagship },
            new() { Name = "cinematic-tier", When = new() { Tiers = [VideoTier.Cinematic] }, Prefer = Cinematic },
            new() { Name = "cinematic-and-brand", When = new() { ContentClasses = [VideoContentClass.Cinematic, VideoContentClass.Brand] }, Prefer = Cinematic },
            new() { Name = "social-and-drafts", When = new() { ContentClasses = [VideoContentClass.SocialShortForm, VideoContentClass.Draft] }, Prefer = Cheapest },
            new() { Name = "premium-export", When = new() { ContentClasses = [VideoContentClass.PremiumExport] }, Prefer = Flagship },
            new() { Name = "talking-head-content", When = new() { ContentClasses = [VideoContentClass.TalkingHead] }, Prefer = LipSync },
            new() { Name = "talking-head", When = new() { Operations = [VideoOperation.TalkingHead] }, Prefer = LipSync },
            new() { Name = "references", When = new() { Operations = [VideoOperation.ReferenceToVideo] }, Prefer = ManyReferences },
        ],
    };
}

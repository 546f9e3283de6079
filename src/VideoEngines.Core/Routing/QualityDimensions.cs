using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>Which of the catalog's scores matter for which content, and what the sources' words are in numbers.</summary>
internal static class QualityDimensions
{
    /// <summary>Scores of how an engine works rather than of what it makes; they are no quality.</summary>
    private static readonly string[] OfWork = ["post-production-multiplier", "time-efficiency", "speed", "throughput", "iteration-flexibility"];

    private static readonly Dictionary<VideoContentClass, string[]> ByContent = new()
    {
        [VideoContentClass.Cinematic] = ["motion-realism", "camera-motion", "temporal-consistency", "temporal-coherence-of-long-clips", "environmental-coherence", "scene-complexity"],
        [VideoContentClass.Brand] = ["brand-assets", "style-response", "temporal-consistency", "motion-realism"],
        [VideoContentClass.SocialShortForm] = ["social-short-form", "short-form-social", "throughput", "speed"],
        [VideoContentClass.Draft] = ["speed", "throughput", "iteration-flexibility", "time-efficiency"],
        [VideoContentClass.PremiumExport] = ["quality", "overall-quality", "motion-fluidity", "temporal-consistency", "fluids-and-particles"],
        [VideoContentClass.TalkingHead] = ["facial-expression", "human-movement"],
    };

    private static readonly Dictionary<string, decimal> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["highest"] = 9.5m,
        ["excellent"] = 9,
        ["high"] = 8.5m,
        ["strong"] = 8.5m,
        ["fast"] = 8.5m,
        ["good"] = 7.5m,
        ["medium-high"] = 7,
        ["moderate"] = 6,
        ["medium"] = 6,
        ["fair"] = 5,
        ["weak"] = 3,
        ["slow"] = 3,
        ["poor"] = 2,
    };

    /// <summary>The mean of the scores that matter, from 0 to 10; null when there is none. Content of which none is scored falls back to all scores of quality.</summary>
    public static (decimal Mean, int Count)? Find(EngineModel model, VideoContentClass? content)
    {
        var wanted = content is { } asked && ByContent.TryGetValue(asked, out var dimensions) ? dimensions : null;
        return Mean(model, score => wanted?.Contains(score.Dimension) == true) ?? Mean(model, static score => !OfWork.Contains(score.Dimension));
    }

    /// <summary>The factor by which post-production makes a second dearer, as the sources put it; null when none does.</summary>
    public static decimal? PostProduction(EngineModel model) =>
        model.Scores.Where(static s => s.Dimension == "post-production-multiplier").Select(static s => s.Score).FirstOrDefault(static s => s is not null);

    private static (decimal Mean, int Count)? Mean(EngineModel model, Func<QualityScore, bool> matters)
    {
        var (sum, count) = (0m, 0);
        foreach (var score in model.Scores)
        {
            if (matters(score) && (score.Score ?? (score.Rating is { } word && Words.TryGetValue(word, out var number) ? number : null)) is { } value)
            {
                sum += value;
                count++;
            }
        }

        return count == 0 ? null : (sum / count, count);
    }
}

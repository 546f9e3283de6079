using System.Globalization;
using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>From a draft to the final video.</summary>
public static class PromoteExtensions
{
    /// <summary>Plans the final video of a draft: the draft's request in another tier, with the seed that the draft was made with. Costs nothing and sends nothing to a provider.</summary>
    /// <param name="router">The router.</param>
    /// <param name="request">The request for the final video, usually that of the draft with another <see cref="VideoRequest.Resolution"/>. A content class <c>draft</c> is taken out.</param>
    /// <param name="draftHandle">The handle of the draft.</param>
    /// <param name="draftStatus">The last status of the draft; it tells the seed, when the provider does.</param>
    /// <param name="tier">The tier to prefer; <see cref="VideoTier.Flagship"/> by default. Which engines that means is the policy's word.</param>
    /// <param name="options">Who pays and how much at most.</param>
    /// <param name="cancellationToken">Cancels the look at the credit balance.</param>
    /// <returns>The plan; it has no winner when no engine can make the video.</returns>
    /// <exception cref="ArgumentException">The options ask for the key of the draft.</exception>
    public static async ValueTask<PromotionPlan> PlanPromotionAsync(
        this IVideoRouter router,
        VideoRequest request,
        VideoJobHandle draftHandle,
        VideoJobStatus draftStatus,
        VideoTier? tier = null,
        VideoSubmitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(draftHandle);
        ArgumentNullException.ThrowIfNull(draftStatus);
        options ??= new VideoSubmitOptions();
        WorkflowKeys.CheckIsNew(options, draftHandle);
        var adjustments = new List<RequestAdjustment>();
        var final = InTier(request, tier ?? VideoTier.Flagship, adjustments);
        var plan = await router.PlanAsync(final, options, cancellationToken).ConfigureAwait(false);
        if (request.Seed is null && draftStatus.Seed is { } seed && plan.Winner is { } winner)
        {
            // The seed comes second: it never decides which engine makes the final video.
            if (RegenerationPlanner.TakesSeed(winner.Offer, final, seed)
                && RoutePlanner.Plan(final with { Seed = seed }, plan.Context) is { } seeded
                && seeded.Winner?.Engine == winner.Engine)
            {
                final = final with { Seed = seed };
                plan = seeded;
                adjustments.Add(new("Seed", null, seed.ToString(CultureInfo.InvariantCulture), "the seed that the draft was made with"));
            }
            else
            {
                adjustments.Add(new("Seed", null, null, $"{winner.Engine} is not known to take the seed that the draft was made with"));
            }
        }

        return new()
        {
            Request = final,
            Plan = plan,
            DraftEngine = draftHandle.EngineId,
            Adjustments = adjustments,
            CarriesSeed = draftStatus.Seed is { } used && final.Seed == used,
        };
    }

    /// <inheritdoc cref="PlanPromotionAsync(IVideoRouter, VideoRequest, VideoJobHandle, VideoJobStatus, VideoTier?, VideoSubmitOptions?, CancellationToken)"/>
    /// <param name="router">The router.</param>
    /// <param name="request">The request for the final video.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="tier">The tier to prefer; <see cref="VideoTier.Flagship"/> by default.</param>
    /// <param name="options">Who pays and how much at most.</param>
    /// <param name="cancellationToken">Cancels the look at the credit balance.</param>
    public static ValueTask<PromotionPlan> PlanPromotionAsync(
        this IVideoRouter router, VideoRequest request, VideoResult draft, VideoTier? tier = null, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return router.PlanPromotionAsync(request, draft.Handle, draft.Status, tier, options, cancellationToken);
    }

    /// <summary>Makes the final video of a draft as <see cref="PlanPromotionAsync(IVideoRouter, VideoRequest, VideoResult, VideoTier?, VideoSubmitOptions?, CancellationToken)"/> plans it, and waits for it. Buys one job.</summary>
    /// <param name="router">The router.</param>
    /// <param name="request">The request for the final video, usually that of the draft with another <see cref="VideoRequest.Resolution"/>.</param>
    /// <param name="draft">The draft. It is not touched and not used up: its job stays as it is.</param>
    /// <param name="tier">The tier to prefer; <see cref="VideoTier.Flagship"/> by default.</param>
    /// <param name="options">Who pays and how much at most. A job key must be another one than the draft's.</param>
    /// <param name="wait">How to wait.</param>
    /// <param name="cancellationToken">As for <see cref="VideoEngineExtensions.GenerateAsync"/>.</param>
    /// <returns>The finished video.</returns>
    /// <exception cref="ArgumentException">The options ask for the key of the draft.</exception>
    /// <exception cref="NoEligibleEngineException">No engine can make the video; nothing was bought.</exception>
    /// <exception cref="VideoEngineException">As for <see cref="VideoEngineExtensions.GenerateAsync"/>.</exception>
    public static async Task<VideoResult> PromoteAsync(
        this IVideoRouter router,
        VideoRequest request,
        VideoResult draft,
        VideoTier? tier = null,
        VideoSubmitOptions? options = null,
        VideoWaitOptions? wait = null,
        CancellationToken cancellationToken = default)
    {
        var promotion = await router.PlanPromotionAsync(request, draft, tier, options, cancellationToken).ConfigureAwait(false);
        return await router.GenerateAsync(promotion.Request, options, wait, cancellationToken).ConfigureAwait(false);
    }

    private static VideoRequest InTier(VideoRequest request, VideoTier tier, List<RequestAdjustment> adjustments)
    {
        if (request.Tier != tier)
        {
            adjustments.Add(new("Tier", request.Tier?.Value, tier.Value, "the final video"));
            request = request with { Tier = tier };
        }

        if (request.ContentClass == VideoContentClass.Draft)
        {
            adjustments.Add(new("ContentClass", VideoContentClass.Draft.Value, null, "it is a draft no longer"));
            request = request with { ContentClass = null };
        }

        return request;
    }
}

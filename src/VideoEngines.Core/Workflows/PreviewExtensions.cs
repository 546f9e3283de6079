using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>A cheap look before the real purchase.</summary>
public static class PreviewExtensions
{
    /// <summary>
    /// Plans the cheapest preview: for every engine the lowest resolution and the shortest duration that it makes, never above what was asked for, and one video; then the cheapest of all engines that may
    /// make it. Preferences of the policy do not count, its hard rules do. Costs nothing and sends nothing to a provider.
    /// </summary>
    /// <param name="router">The router.</param>
    /// <param name="request">The request for the real video.</param>
    /// <param name="keepDuration">Whether the preview is as long as the real video; by default it is as short as can be.</param>
    /// <param name="options">Who pays and how much at most.</param>
    /// <param name="cancellationToken">Cancels the look at the credit balance.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="NoEligibleEngineException">No engine can make a preview; the error has the plan of the request as it is.</exception>
    public static async ValueTask<PreviewPlan> PlanPreviewAsync(
        this IVideoRouter router, VideoRequest request, bool keepDuration = false, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(request);
        var plan = await router.PlanAsync(request, options, cancellationToken).ConfigureAwait(false);
        return PreviewPlanner.Plan(request, plan.Context, keepDuration)
            ?? throw new NoEligibleEngineException($"No engine can make a preview of this video. {plan.Describe()}", plan);
    }

    /// <summary>Makes the preview that <see cref="PlanPreviewAsync"/> plans and waits for it. Buys one job, on the planned engine only.</summary>
    /// <param name="router">The router.</param>
    /// <param name="request">The request for the real video.</param>
    /// <param name="keepDuration">Whether the preview is as long as the real video.</param>
    /// <param name="options">Who pays and how much at most. A job key must be the preview's own: the real video is another request.</param>
    /// <param name="wait">How to wait.</param>
    /// <param name="cancellationToken">As for <see cref="VideoEngineExtensions.GenerateAsync"/>.</param>
    /// <returns>The finished preview.</returns>
    /// <exception cref="NoEligibleEngineException">No engine can make a preview; nothing was bought.</exception>
    /// <exception cref="VideoEngineException">As for <see cref="VideoEngineExtensions.GenerateAsync"/>.</exception>
    public static async Task<VideoResult> PreviewAsync(
        this IVideoRouter router,
        VideoRequest request,
        bool keepDuration = false,
        VideoSubmitOptions? options = null,
        VideoWaitOptions? wait = null,
        CancellationToken cancellationToken = default)
    {
        var preview = await router.PlanPreviewAsync(request, keepDuration, options, cancellationToken).ConfigureAwait(false);
        var target = (options ?? new VideoSubmitOptions()) with { Engine = preview.Engine };
        return await router.GenerateAsync(preview.Request, target, wait, cancellationToken).ConfigureAwait(false);
    }
}

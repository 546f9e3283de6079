using VideoEngines.Routing;

namespace VideoEngines.Workflows;

/// <summary>The same video once more.</summary>
public static class RegenerateExtensions
{
    /// <summary>Says how far a video can be made again: on the same engine, with the seed that was used and the same parameters. Costs nothing and sends nothing to a provider.</summary>
    /// <param name="router">The router.</param>
    /// <param name="request">The request that the video was made from.</param>
    /// <param name="handle">The handle of its job.</param>
    /// <param name="status">The last status of its job; terminal.</param>
    /// <param name="options">Who pays and how much at most.</param>
    /// <param name="cancellationToken">Cancels the look at the credit balance.</param>
    /// <returns>The promise, with the plan.</returns>
    /// <exception cref="ArgumentException">The job has not ended, or the options ask for another engine or for the key of the job before.</exception>
    public static async ValueTask<RegenerationPromise> PlanRegenerationAsync(
        this IVideoRouter router, VideoRequest request, VideoJobHandle handle, VideoJobStatus status, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(status);
        options ??= new VideoSubmitOptions();
        WorkflowKeys.CheckIsNew(options, handle);
        if (!status.IsTerminal)
        {
            throw new ArgumentException($"The job of attempt {handle.AttemptId} has not ended ({status.State}). Wait for it, or two videos are paid where one was wanted.", nameof(status));
        }

        if (options.Engine is { } other && other != handle.EngineId)
        {
            throw new ArgumentException($"The video was made by {handle.EngineId}, the options ask for {other}. Leave Engine out, or make a new video with SubmitAsync.", nameof(options));
        }

        // The engine is pinned in the plan, not here: one that left the catalog is a gap, not an error.
        var plan = await router.PlanAsync(request, options with { Engine = null }, cancellationToken).ConfigureAwait(false);
        return RegenerationPlanner.Plan(request, handle, status, plan.Context);
    }

    /// <inheritdoc cref="PlanRegenerationAsync(IVideoRouter, VideoRequest, VideoJobHandle, VideoJobStatus, VideoSubmitOptions?, CancellationToken)"/>
    /// <param name="router">The router.</param>
    /// <param name="request">The request that the video was made from.</param>
    /// <param name="previous">The video.</param>
    /// <param name="options">Who pays and how much at most.</param>
    /// <param name="cancellationToken">Cancels the look at the credit balance.</param>
    public static ValueTask<RegenerationPromise> PlanRegenerationAsync(
        this IVideoRouter router, VideoRequest request, VideoResult previous, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return router.PlanRegenerationAsync(request, previous.Handle, previous.Status, options, cancellationToken);
    }

    /// <summary>Makes a video again and waits for it. Buys one job, on the same engine only; refuses before buying when <see cref="RegenerationPromise"/> has gaps and no difference is allowed.</summary>
    /// <param name="router">The router.</param>
    /// <param name="request">The request that the video was made from.</param>
    /// <param name="handle">The handle of its job.</param>
    /// <param name="status">The last status of its job; terminal.</param>
    /// <param name="allowDifference">Whether to make it though it may differ; an engine that cannot make it is an error all the same.</param>
    /// <param name="options">Who pays and how much at most. A job key must be a new one.</param>
    /// <param name="wait">How to wait.</param>
    /// <param name="cancellationToken">As for <see cref="VideoEngineExtensions.GenerateAsync"/>.</param>
    /// <returns>The finished video.</returns>
    /// <exception cref="RegenerationRefusedException">The same video cannot be promised; nothing was bought.</exception>
    /// <exception cref="NoEligibleEngineException">The engine cannot make the video now; nothing was bought.</exception>
    /// <exception cref="ArgumentException">The job has not ended, or the options ask for another engine or for the key of the job before.</exception>
    /// <exception cref="VideoEngineException">As for <see cref="VideoEngineExtensions.GenerateAsync"/>.</exception>
    public static async Task<VideoResult> RegenerateAsync(
        this IVideoRouter router,
        VideoRequest request,
        VideoJobHandle handle,
        VideoJobStatus status,
        bool allowDifference = false,
        VideoSubmitOptions? options = null,
        VideoWaitOptions? wait = null,
        CancellationToken cancellationToken = default)
    {
        var promise = await router.PlanRegenerationAsync(request, handle, status, options, cancellationToken).ConfigureAwait(false);
        if (!promise.IsPossible)
        {
            throw new NoEligibleEngineException(promise.Plan.Describe(), promise.Plan);
        }

        if (!promise.IsKept && !allowDifference)
        {
            throw new RegenerationRefusedException(promise);
        }

        var target = (options ?? new VideoSubmitOptions()) with { Engine = promise.Engine };
        return await router.GenerateAsync(promise.Request, target, wait, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="RegenerateAsync(IVideoRouter, VideoRequest, VideoJobHandle, VideoJobStatus, bool, VideoSubmitOptions?, VideoWaitOptions?, CancellationToken)"/>
    /// <param name="router">The router.</param>
    /// <param name="request">The request that the video was made from.</param>
    /// <param name="previous">The video.</param>
    /// <param name="allowDifference">Whether to make it though it may differ.</param>
    /// <param name="options">Who pays and how much at most. A job key must be a new one.</param>
    /// <param name="wait">How to wait.</param>
    /// <param name="cancellationToken">As for <see cref="VideoEngineExtensions.GenerateAsync"/>.</param>
    public static Task<VideoResult> RegenerateAsync(
        this IVideoRouter router,
        VideoRequest request,
        VideoResult previous,
        bool allowDifference = false,
        VideoSubmitOptions? options = null,
        VideoWaitOptions? wait = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(previous);
        return router.RegenerateAsync(request, previous.Handle, previous.Status, allowDifference, options, wait, cancellationToken);
    }
}

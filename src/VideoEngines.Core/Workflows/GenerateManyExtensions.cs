namespace VideoEngines.Workflows;

/// <summary>Many videos, a few at a time.</summary>
public static class GenerateManyExtensions
{
    /// <summary>
    /// Makes one video per request, a few at a time, and hands out each as soon as it has ended. Buys one job per request, each with its own attempt, its own hold and
    /// <see cref="VideoSubmitOptions.MaxCost"/> for itself. A failure is an item; it stops no other. Nothing is retried.
    /// </summary>
    /// <param name="engine">The engine or router.</param>
    /// <param name="requests">What to make; read one by one, when there is room. For a repeat after a crash: the same requests in the same order.</param>
    /// <param name="options">
    /// Who pays and how much at most per video. With a job key the n-th job has the key <c>{key}/{n}</c> (from 0), so that a repeat after a crash gets the handles of what was bought and buys only the rest;
    /// without one a repeat buys all again. Keys are looked at by the router and by engines from dependency injection.
    /// </param>
    /// <param name="workflow">
    /// How to go about it; 4 jobs under way by default. The next begins when the next item is asked for. Set <see cref="WorkflowOptions.OnSubmitted"/> when you may stop reading early: jobs under way
    /// go on, and their handles are handed out nowhere else.
    /// </param>
    /// <param name="cancellationToken">Stops submitting and waiting, never a job.</param>
    /// <returns>One item per request, as they end; <c>ToListAsync</c> collects them.</returns>
    /// <exception cref="ArgumentException">The options name an attempt, or the concurrency is below 1.</exception>
    /// <exception cref="WorkflowCanceledException">The token was cancelled; the error has every item that was begun and not handed out before.</exception>
    public static IAsyncEnumerable<WorkflowItem> GenerateManyAsync(
        this IVideoEngine engine, IEnumerable<VideoRequest> requests, VideoSubmitOptions? options = null, WorkflowOptions? workflow = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(requests);
        options ??= new VideoSubmitOptions();
        workflow ??= new WorkflowOptions();
        WorkflowRunner.Check(options, workflow);
        var items = requests.Select((request, index) => new WorkflowItem
        {
            Index = index,
            Request = request,
            Options = WorkflowKeys.WithKey(options, index.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        });
        return WorkflowRunner.RunAsync(engine, items, workflow, cancellationToken);
    }

    /// <summary>Makes several videos of one request. Buys <paramref name="count"/> jobs; all else as for many requests.</summary>
    /// <param name="engine">The engine or router.</param>
    /// <param name="request">What to make.</param>
    /// <param name="count">How many jobs, from 1. Each makes <see cref="VideoRequest.Count"/> videos.</param>
    /// <param name="varySeed">Whether the n-th job (from 0) gets the request's seed plus n; by default all have the same request.</param>
    /// <param name="options">Who pays and how much at most per job; a job key as for many requests.</param>
    /// <param name="workflow">How to go about it; 4 jobs under way by default.</param>
    /// <param name="cancellationToken">Stops submitting and waiting, never a job.</param>
    /// <returns>One item per job, as they end.</returns>
    /// <exception cref="ArgumentException">The seed is to vary and the request has none, or the seeds would exceed what a number holds; the options name an attempt, or the concurrency is below 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="WorkflowCanceledException">The token was cancelled; the error has every item that was begun and not handed out before.</exception>
    public static IAsyncEnumerable<WorkflowItem> GenerateManyAsync(
        this IVideoEngine engine,
        VideoRequest request,
        int count,
        bool varySeed = false,
        VideoSubmitOptions? options = null,
        WorkflowOptions? workflow = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (varySeed && (request.Seed is not { } first || first > long.MaxValue - count))
        {
            throw new ArgumentException("To vary the seed, set the request's Seed: the first job gets it, the next ones count up from it.", nameof(request));
        }

        var requests = Enumerable.Range(0, count).Select(index => varySeed ? request with { Seed = request.Seed + index } : request);
        return engine.GenerateManyAsync(requests, options, workflow, cancellationToken);
    }
}

namespace VideoEngines.Workflows;

/// <summary>One request on several engines, side by side.</summary>
public static class CompareExtensions
{
    /// <summary>
    /// Makes the same video on several engines and waits for all of them. Buys one job per engine, each with its own attempt, its own hold and <see cref="VideoSubmitOptions.MaxCost"/> for itself;
    /// nothing is failed over to another engine, retried or cancelled.
    /// </summary>
    /// <param name="engine">The router.</param>
    /// <param name="request">What to make; an engine that cannot make it is an item with the reasons, and buys nothing.</param>
    /// <param name="engines">The engines, each once.</param>
    /// <param name="options">Who pays and how much at most per engine. With a job key each engine's job has the key <c>{key}/{engine}</c>, so that a repeat buys none twice; without one a repeat buys all again.</param>
    /// <param name="workflow">How to go about it; all engines at once by default.</param>
    /// <param name="cancellationToken">Stops submitting and waiting, never a job.</param>
    /// <returns>One item per engine, in the order of <paramref name="engines"/>: videos and failures.</returns>
    /// <exception cref="ArgumentException">An engine is named twice, none is named, the options name an engine or attempt, or <paramref name="engine"/> is a single engine and not a router.</exception>
    /// <exception cref="WorkflowCanceledException">The token was cancelled; the error has every item that was begun.</exception>
    public static Task<IReadOnlyList<WorkflowItem>> CompareAsync(
        this IVideoEngine engine,
        VideoRequest request,
        IReadOnlyList<VideoEngineId> engines,
        VideoSubmitOptions? options = null,
        WorkflowOptions? workflow = null,
        CancellationToken cancellationToken = default) =>
        WorkflowRunner.CollectAsync(engine.CompareEachAsync(request, engines, options, workflow, cancellationToken));

    /// <summary>Like <see cref="CompareAsync"/>, but hands out each item as soon as it has ended. Submits begin when the first item is asked for.</summary>
    /// <param name="engine">The router.</param>
    /// <param name="request">What to make.</param>
    /// <param name="engines">The engines, each once.</param>
    /// <param name="options">Who pays and how much at most per engine; a job key as in <see cref="CompareAsync"/>.</param>
    /// <param name="workflow">How to go about it. Set <see cref="WorkflowOptions.OnSubmitted"/> when you may stop reading early: jobs under way go on, and their handles are handed out nowhere else.</param>
    /// <param name="cancellationToken">Stops submitting and waiting, never a job.</param>
    /// <returns>One item per engine, as they end.</returns>
    /// <exception cref="ArgumentException">As for <see cref="CompareAsync"/>.</exception>
    /// <exception cref="WorkflowCanceledException">The token was cancelled; the error has every item that was begun and not handed out before.</exception>
    public static IAsyncEnumerable<WorkflowItem> CompareEachAsync(
        this IVideoEngine engine,
        VideoRequest request,
        IReadOnlyList<VideoEngineId> engines,
        VideoSubmitOptions? options = null,
        WorkflowOptions? workflow = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(engines);
        options ??= new VideoSubmitOptions();
        workflow ??= new WorkflowOptions();
        WorkflowRunner.Check(options, workflow);
        Check(engine, engines, options);
        var items = engines.Select((id, index) => new WorkflowItem
        {
            Index = index,
            Request = request,
            Options = WorkflowKeys.WithKey(options, id.ToString()) with { Engine = id },
        });
        return WorkflowRunner.RunAsync(engine, items.ToList(), workflow with { MaxConcurrency = workflow.MaxConcurrency ?? engines.Count }, cancellationToken);
    }

    private static void Check(IVideoEngine engine, IReadOnlyList<VideoEngineId> engines, VideoSubmitOptions options)
    {
        if (engines.Count == 0)
        {
            throw new ArgumentException("Name the engines to compare.", nameof(engines));
        }

        if (engines.GroupBy(static id => id).FirstOrDefault(static group => group.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"{twice.Key} is named twice. Name each engine once; GenerateManyAsync makes several videos of a request.", nameof(engines));
        }

        if (options.Engine is { } pinned)
        {
            throw new ArgumentException($"The options ask for {pinned}; leave Engine out, for the list says which engines to use.", nameof(options));
        }

        // A single engine does not look at the name: it would make all of the videos itself.
        if (engine.GetService(typeof(VideoEngineId)) is VideoEngineId own && engines.FirstOrDefault(id => id != own) is { } other && other != default)
        {
            throw new ArgumentException($"This engine is {own} and cannot make a video on {other}. Call CompareAsync on the router.", nameof(engine));
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace VideoEngines.Workflows;

/// <summary>Runs items side by side, each as one submit and one wait. Never submits an item twice; never drops one whose submit has begun.</summary>
internal static class WorkflowRunner
{
    private const int DefaultConcurrency = 4;

    public static void Check(VideoSubmitOptions options, WorkflowOptions workflow)
    {
        if (options.AttemptId is not null)
        {
            throw new ArgumentException("An attempt id is one job's; a workflow makes several. Leave AttemptId out and set JobKey: each item gets a key of its own from it.", nameof(options));
        }

        if (workflow.MaxConcurrency < 1)
        {
            throw new ArgumentException($"MaxConcurrency must be 1 or more; it is {workflow.MaxConcurrency}.", nameof(workflow));
        }
    }

    /// <param name="engine">The engine or router.</param>
    /// <param name="items">What to make; read one by one, when there is room.</param>
    /// <param name="workflow">How.</param>
    /// <param name="cancellationToken">Stops beginning items and waiting for them.</param>
    /// <returns>The items as they end.</returns>
    public static async IAsyncEnumerable<WorkflowItem> RunAsync(
        IVideoEngine engine, IEnumerable<WorkflowItem> items, WorkflowOptions workflow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = workflow.MaxConcurrency ?? DefaultConcurrency;
        var running = new List<Task<WorkflowItem>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var next = items.GetEnumerator();
        try
        {
            var hasMore = true;
            ExceptionDispatchInfo? broken = null;
            while (true)
            {
                while (hasMore && running.Count < most && !cancellationToken.IsCancellationRequested)
                {
                    hasMore = TryMoveNext(next, out broken);
                    if (hasMore)
                    {
                        running.Add(RunAsync(engine, next.Current, workflow, stop.Token));
                    }
                }

                if (cancellationToken.IsCancellationRequested && (running.Count > 0 || (hasMore && TryMoveNext(next, out broken))))
                {
                    throw Cancelled(await DrainAsync(running).ConfigureAwait(false), cancellationToken);
                }

                if (running.Count == 0)
                {
                    broken?.Throw();
                    yield break;
                }

                var ended = await Task.WhenAny(running).ConfigureAwait(false);
                if (!cancellationToken.IsCancellationRequested)
                {
                    running.Remove(ended);
                    yield return await ended.ConfigureAwait(false);
                }
            }
        }
        finally
        {
            // Whoever stops reading early must not leave a submit behind that nobody awaits: its handle is recorded before this returns.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    /// <summary>Collects a workflow; when it is cancelled, the error has the items that had ended before, too.</summary>
    public static async Task<IReadOnlyList<WorkflowItem>> CollectAsync(IAsyncEnumerable<WorkflowItem> items)
    {
        var ended = new List<WorkflowItem>();
        try
        {
            await foreach (var item in items.ConfigureAwait(false))
            {
                ended.Add(item);
            }
        }
        catch (WorkflowCanceledException exception)
        {
            ended.AddRange(exception.Items);
            throw Cancelled(InOrder(ended), exception.CancellationToken);
        }

        return InOrder(ended);
    }

    /// <summary>Reads the next item. An error of the source is kept until the jobs that were begun before it are handed out.</summary>
    private static bool TryMoveNext(IEnumerator<WorkflowItem> items, out ExceptionDispatchInfo? error)
    {
        error = null;
        try
        {
            return items.MoveNext();
        }
        catch (Exception exception)
        {
            error = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    private static async Task<WorkflowItem> RunAsync(IVideoEngine engine, WorkflowItem item, WorkflowOptions workflow, CancellationToken cancellationToken)
    {
        item = await SubmitAsync(engine, item, cancellationToken).ConfigureAwait(false);
        if (item.Handle is not { } handle)
        {
            return item;
        }

        try
        {
            if (workflow.OnSubmitted is { } submitted)
            {
                await submitted(item).ConfigureAwait(false);
            }

            if (item.Error is not null)
            {
                return item;
            }

            var status = await engine.WaitAsync(handle, workflow.Wait, cancellationToken).ConfigureAwait(false);
            return item with { Result = VideoEngineExtensions.ToResult(engine, handle, status) };
        }
        catch (Exception exception)
        {
            return item with { Error = item.Error ?? exception };
        }
    }

    private static async Task<WorkflowItem> SubmitAsync(IVideoEngine engine, WorkflowItem item, CancellationToken cancellationToken)
    {
        try
        {
            return item with { Handle = await engine.SubmitAsync(item.Request, item.Options, cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception exception)
        {
            return item with { Error = exception, Handle = (exception as IVideoJobError)?.Handle };
        }
    }

    private static async Task<IReadOnlyList<WorkflowItem>> DrainAsync(List<Task<WorkflowItem>> running)
    {
        var items = await Task.WhenAll(running).ConfigureAwait(false);
        running.Clear();
        return InOrder(items);
    }

    private static IReadOnlyList<WorkflowItem> InOrder(IEnumerable<WorkflowItem> items) => [.. items.OrderBy(static item => item.Index)];

    private static WorkflowCanceledException Cancelled(IReadOnlyList<WorkflowItem> items, CancellationToken cancellationToken)
    {
        var bought = items.Count(static item => item.Handle is not null);
        return new(
            $"The workflow was cancelled. {(bought == 0 ? "None of the items that it still had in hand was bought." : $"{bought} of the items that it still had in hand were or may have been bought and go on; Items has their handles.")}", items, cancellationToken);
    }
}

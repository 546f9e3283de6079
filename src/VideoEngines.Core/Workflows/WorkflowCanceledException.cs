namespace VideoEngines.Workflows;

/// <summary>A workflow was cancelled. No job was: those that were bought go on and will be charged, and <see cref="Items"/> has them.</summary>
public sealed class WorkflowCanceledException : OperationCanceledException, IVideoJobError
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="items">The items.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public WorkflowCanceledException(string message, IReadOnlyList<WorkflowItem> items, CancellationToken cancellationToken)
        : base(message, cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
    }

    /// <summary>Gets every item that was begun and not handed out before, finished ones included. Items that were not begun bought nothing and are not among them.</summary>
    public IReadOnlyList<WorkflowItem> Items { get; }

    /// <summary>Gets the first of <see cref="Handles"/>, for code that knows <see cref="IVideoJobError"/> only; there may be more. <see langword="null"/> when none of <see cref="Items"/> was bought.</summary>
    public VideoJobHandle? Handle => Handles.FirstOrDefault();

    /// <summary>Gets the handles of all jobs that were or may have been bought. Store and watch them, or call the workflow again with the same job key: that buys none of them twice.</summary>
    public IEnumerable<VideoJobHandle> Handles => Items.Select(static item => item.Handle).OfType<VideoJobHandle>();
}

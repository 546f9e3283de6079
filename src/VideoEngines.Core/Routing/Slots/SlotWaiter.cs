namespace VideoEngines.Routing;

/// <summary>A submit that waits for a place.</summary>
internal sealed class SlotWaiter(string attempt, TimeSpan lease)
{
    public string Attempt => attempt;

    public TimeSpan Lease => lease;

    public TaskCompletionSource Granted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The place in the queue, under the lock of the pool; null when it has left.</summary>
    public LinkedListNode<SlotWaiter>? Node { get; set; }
}

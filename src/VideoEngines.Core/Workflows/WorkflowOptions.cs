namespace VideoEngines.Workflows;

/// <summary>How a workflow that makes several videos goes about it.</summary>
public sealed record WorkflowOptions
{
    /// <summary>Gets how many jobs are under way at the same time, from submit to end; at least 1. <see langword="null"/> is all at once for a comparison, and 4 otherwise.</summary>
    public int? MaxConcurrency { get; init; }

    /// <summary>Gets how each job is waited for.</summary>
    public VideoWaitOptions? Wait { get; init; }

    /// <summary>
    /// Gets what is called as soon as there is a handle, before the job is waited for: the place to store it. Also called, with <see cref="WorkflowItem.Error"/> set, when a submit was cancelled too late
    /// or had no answer. When it throws, the item counts as failed and keeps its handle; the job goes on. It is called for items in any order, also at the same moment, and is not cancelled with the workflow.
    /// </summary>
    public Func<WorkflowItem, ValueTask>? OnSubmitted { get; init; }
}

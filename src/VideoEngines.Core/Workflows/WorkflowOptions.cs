namespace VideoEngines.Workflows;

/// <summary>How a workflow that makes several videos goes about it.</summary>
public sealed record WorkflowOptions
{
    /// <summary>Gets how many jobs are under way at the same time, from submit to end; at least 1. <see langword="null"/> is all at once for a comparison, and 4 otherwise.</summary>
    public int? MaxConcurrency { get; init; }

    /// <summary>Gets how each job is waited for.</summary>
    public VideoWaitOptions? Wait { get; init; }

    /// <summary>
    /// Gets what is called as soon as a job was accepted, before it is waited for: the place to store the handle. The job's item counts as failed, with its handle, when it throws; the job goes on.
    /// It is called for items in any order, also at the same moment.
    /// </summary>
    public Func<WorkflowItem, CancellationToken, ValueTask>? OnSubmitted { get; init; }
}

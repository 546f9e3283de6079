namespace VideoEngines.Workflows;

/// <summary>Keys of a workflow's items: made from the caller's key, so that a repeat of the workflow meets the same keys.</summary>
internal static class WorkflowKeys
{
    public static VideoSubmitOptions WithKey(VideoSubmitOptions options, string item) => options.JobKey is { } key ? options with { JobKey = $"{key}/{item}" } : options;

    /// <exception cref="ArgumentException">The key is that of the job before, so that a submit would return that job instead of a new one.</exception>
    public static void CheckIsNew(VideoSubmitOptions options, VideoJobHandle previous)
    {
        if (options.AttemptId is { } attempt && string.Equals(attempt, previous.AttemptId, StringComparison.Ordinal))
        {
            throw new ArgumentException("AttemptId is that of the job before. Leave it out: a new video is a new attempt.", nameof(options));
        }

        if (options.JobKey is { } key && string.Equals(key, previous.JobKey, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The job key '{key}' is that of the job before, and would return it instead of making a new video. Use a new key.", nameof(options));
        }
    }
}

namespace VideoEngines.Benchmarks.Jobs;

/// <summary>One way to make a video: the four calls of a job, so that all ways are measured alike.</summary>
internal interface IJobClient<TJob>
{
    /// <summary>Submits a new job.</summary>
    Task<TJob> SubmitAsync();

    /// <summary>Tells the provider's id of a job.</summary>
    string IdOf(TJob job);

    /// <summary>Reads the status.</summary>
    /// <returns>Whether the job has ended.</returns>
    Task<bool> PollAsync(TJob job);

    /// <summary>Reads the video to its end.</summary>
    Task DownloadAsync(TJob job);
}

namespace VideoEngines.Benchmarks.Jobs;

/// <summary>The job through an <see cref="IVideoEngine"/>: an adapter on its own, or the router with everything behind it.</summary>
internal sealed class EngineClient(IVideoEngine engine, VideoSubmitOptions? options) : IJobClient<EngineClient.Job>
{
    public async Task<Job> SubmitAsync() => new(await engine.SubmitAsync(JobRequest.Create(), options));

    public string IdOf(Job job) => job.Handle.ProviderJobId!;

    public async Task<bool> PollAsync(Job job)
    {
        job.Status = await engine.GetStatusAsync(job.Handle);
        return job.Status.IsTerminal;
    }

    public async Task DownloadAsync(Job job)
    {
        await using var content = await engine.OpenContentAsync(job.Handle, job.Status!.Outputs[0]);
        await content.Stream.CopyToAsync(Stream.Null);
    }

    internal sealed class Job(VideoJobHandle handle)
    {
        public VideoJobHandle Handle => handle;

        public VideoJobStatus? Status { get; set; }
    }
}

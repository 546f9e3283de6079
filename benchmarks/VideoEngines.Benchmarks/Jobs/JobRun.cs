using VideoEngines.Benchmarks.Ratios;

namespace VideoEngines.Benchmarks.Jobs;

/// <summary>Rounds of sequential jobs with one client. A round has two measured halves; between them the renders end, which is not measured.</summary>
internal abstract class JobRun(string name)
{
    public string Name => name;

    /// <summary>The rounds that were kept.</summary>
    public List<Usage> Rounds { get; } = [];

    /// <summary>Gets whether every job of the last round took exactly two polls.</summary>
    public bool IsRegular { get; protected set; }

    protected Usage Last { get; set; }

    public static JobRun Of<TJob>(string name, IJobClient<TJob> client) => new Typed<TJob>(name, client);

    /// <summary>Submits jobs and polls each once.</summary>
    public abstract Task SubmitAsync(int jobs);

    /// <summary>Polls each job once more and downloads its video.</summary>
    public abstract Task FinishAsync();

    /// <summary>Lets the emulator make the videos of the last round before they are downloaded, so that its work is not waited for while this process is measured.</summary>
    public abstract Task PrepareAsync(HandWrittenClient client);

    /// <summary>Lets the compiler see the second half of a job more often than the emulator can make videos: reads and downloads some of the last round's jobs again.</summary>
    public abstract Task RepeatAsync(int jobs, int times);

    public void Keep() => Rounds.Add(Last);

    private sealed class Typed<TJob>(string name, IJobClient<TJob> client) : JobRun(name)
    {
        private readonly List<TJob> _jobs = new(1024);

        public override async Task SubmitAsync(int jobs)
        {
            _jobs.Clear();
            IsRegular = true;
            Last = await Usage.OfAsync(async () =>
            {
                for (var i = 0; i < jobs; i++)
                {
                    var job = await client.SubmitAsync();
                    IsRegular &= !await client.PollAsync(job);
                    _jobs.Add(job);
                }
            });
        }

        public override async Task PrepareAsync(HandWrittenClient preparer)
        {
            foreach (var job in _jobs)
            {
                var copy = new HandWrittenClient.Job(client.IdOf(job));
                if (await preparer.PollAsync(copy))
                {
                    await preparer.DownloadAsync(copy);
                }
            }
        }

        public override async Task RepeatAsync(int jobs, int times)
        {
            for (var i = 0; i < jobs * times; i++)
            {
                var job = _jobs[i % jobs];
                if (await client.PollAsync(job))
                {
                    await client.DownloadAsync(job);
                }
            }
        }

        public override async Task FinishAsync() => Last += await Usage.OfAsync(async () =>
        {
            foreach (var job in _jobs)
            {
                if (await client.PollAsync(job))
                {
                    await client.DownloadAsync(job);
                }
                else
                {
                    IsRegular = false;
                }
            }
        });
    }
}

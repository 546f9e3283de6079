namespace VideoEngines.Emulator.Jobs;

/// <summary>The slots of one model: which jobs hold one, and when a waiting job gets one. Not thread-safe; the store locks.</summary>
internal sealed class ModelSlots
{
    private readonly List<Job> _jobs = [];

    public int ActiveAt(DateTimeOffset now)
    {
        _jobs.RemoveAll(job => job.Timeline.EndsAt <= now);
        return _jobs.Count;
    }

    public void Add(Job job) => _jobs.Add(job);

    /// <summary>Gives free slots to waiting jobs in the order of acceptance; jobs that started keep theirs.</summary>
    public void Reschedule(int limit, DateTimeOffset now)
    {
        ActiveAt(now);
        var ends = new PriorityQueue<Job, DateTimeOffset>();
        foreach (var job in _jobs.Where(job => HasStarted(job, now)))
            ends.Enqueue(job, job.Timeline.EndsAt);
        foreach (var job in _jobs.Where(job => !HasStarted(job, now)).ToList())
        {
            job.StartAt(ends.Count < limit ? now : ends.Dequeue().Timeline.EndsAt);
            ends.Enqueue(job, job.Timeline.EndsAt);
        }
    }

    private static bool HasStarted(Job job, DateTimeOffset now) => job.Timeline.StartsAt <= now;
}

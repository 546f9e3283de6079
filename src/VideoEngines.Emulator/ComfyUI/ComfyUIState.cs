using System.Collections.Concurrent;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>Queue, history and input folder of the server. In memory, as at the server itself.</summary>
internal sealed class ComfyUIState : IResettable
{
    private readonly Lock _gate = new();
    private readonly List<ComfyUIJob> _jobs = [];
    private readonly ConcurrentDictionary<string, int> _inputs = new(StringComparer.Ordinal);
    private long _number;

    public static ComfyUIState Of(Exchange exchange) => exchange.State.Of(static _ => new ComfyUIState());

    public long NextNumber() => Interlocked.Increment(ref _number) - 1;

    public void Add(ComfyUIJob job)
    {
        lock (_gate)
            _jobs.Add(job);
    }

    public IReadOnlyList<ComfyUIJob> All()
    {
        lock (_gate)
            return [.. _jobs];
    }

    public bool Has(string promptId)
    {
        lock (_gate)
            return _jobs.Exists(job => job.PromptId == promptId);
    }

    public IReadOnlyList<ComfyUIJob> Running(DateTimeOffset now) => [.. All().Where(job => job.Job.Timeline.StateAt(now) == EmulatedJobState.Running)];

    public IReadOnlyList<ComfyUIJob> Pending(DateTimeOffset now) => [.. All().Where(job => job.Job.Timeline.StateAt(now) is EmulatedJobState.Queued or EmulatedJobState.Throttled)];

    public IReadOnlyList<ComfyUIJob> History(DateTimeOffset now) => [.. All().Where(job =>
        job.Job.Timeline.StateAt(now) is EmulatedJobState.Succeeded or EmulatedJobState.Failed or EmulatedJobState.Cancelled && !job.Dequeued && !job.Forgotten)];

    public void AddInput(string name, int length) => _inputs[name] = length;

    public bool HasInput(string name) => _inputs.ContainsKey(name);

    public void Reset()
    {
        lock (_gate)
            _jobs.Clear();
        _inputs.Clear();
        Interlocked.Exchange(ref _number, 0);
    }
}

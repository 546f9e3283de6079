using System.Collections.Concurrent;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Runway;

namespace VideoEngines.Emulator.Jobs;

/// <summary>All accepted jobs. One lock serialises acceptance, so that ids, duplicates and slots are decided in one order.</summary>
internal sealed class JobStore
{
    private readonly Lock _gate = new();
    private readonly VideoEmulatorOptions _options;
    private readonly EmulatedClock _clock;
    private readonly ConcurrentDictionary<string, Job> _byId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Provider, string ExternalId), Job> _byExternalId = new();
    private readonly Dictionary<(string Provider, string Model), ModelSlots> _slots = [];
    private readonly Dictionary<string, ulong> _sequences = [];
    private readonly List<Job> _inOrder = [];

    public JobStore(VideoEmulatorOptions options, EmulatedClock clock)
    {
        _options = options;
        _clock = clock;
    }

    public AcceptResult TryAccept(JobSpec spec, out Job? job)
    {
        job = null;
        lock (_gate)
        {
            var now = _clock.Now;
            if (spec.ExternalId is not null && _byExternalId.ContainsKey((spec.Provider, spec.ExternalId)))
                return AcceptResult.DuplicateExternalId;
            var provider = EmulatedProviders.Get(spec.Provider);
            var limit = _options.ConcurrencyAt(spec.Provider);
            var slots = limit is null ? null : SlotsOf(spec);
            var full = slots is not null && slots.ActiveAt(now) >= limit;
            if (full && !provider.QueuesExcess)
                return AcceptResult.OverConcurrency;
            if (spec.Provider == RunwayProvider.Prefix && DailyLimitReached(spec.Model, now))
                return AcceptResult.OverDailyLimit;

            job = Create(spec, now);
            _byId[job.Id] = job;
            if (spec.ExternalId is not null)
                _byExternalId[(spec.Provider, spec.ExternalId)] = job;
            _inOrder.Add(job);
            slots?.Add(job);
            if (full)
            {
                job.StartAt(JobTimeline.Never);
                slots!.Reschedule(limit!.Value, now);
            }

            return AcceptResult.Accepted;
        }
    }

    public Job? Find(string provider, string id) => _byId.TryGetValue(id, out var job) && job.Spec.Provider == provider ? job : null;

    public Job? FindExternal(string provider, string externalId) => _byExternalId.GetValueOrDefault((provider, externalId));

    /// <summary>Applies a change that may free a slot or hold one for longer.</summary>
    public T Change<T>(Job job, Func<Job, T> change)
    {
        lock (_gate)
        {
            var result = change(job);
            if (_slots.TryGetValue((job.Spec.Provider, job.Spec.Model), out var slots) && EmulatedProviders.Get(job.Spec.Provider).QueuesExcess)
                slots.Reschedule(_options.ConcurrencyAt(job.Spec.Provider)!.Value, _clock.Now);
            return result;
        }
    }

    public IReadOnlyList<Job> All()
    {
        lock (_gate)
            return [.. _inOrder];
    }

    public int GenerationsInLastDay(string provider, string model, DateTimeOffset now)
    {
        lock (_gate)
            return CountSince(provider, model, now - TimeSpan.FromDays(1));
    }

    public void Clear()
    {
        lock (_gate)
        {
            _byId.Clear();
            _byExternalId.Clear();
            _slots.Clear();
            _sequences.Clear();
            _inOrder.Clear();
        }
    }

    private Job Create(JobSpec spec, DateTimeOffset now)
    {
        var number = _sequences.GetValueOrDefault(spec.Provider);
        _sequences[spec.Provider] = number + 1;
        var seed = SeededValues.Mix(SeededValues.SeedOf(_options.Seed, spec.Provider), number);
        var id = EmulatedProviders.Get(spec.Provider).NewJobId(seed, spec);
        var jitter = ((SeededValues.Fraction(SeededValues.Mix(seed, 2)) * 2) - 1) * _options.RenderTimeJitter;
        var render = TimeSpan.FromMilliseconds(Math.Max(1, Math.Round(_options.RenderTime.TotalMilliseconds * (1 + jitter))));
        return new Job(id, spec, seed, now, _options.QueueTime, render);
    }

    private ModelSlots SlotsOf(JobSpec spec)
    {
        var key = (spec.Provider, spec.Model);
        if (!_slots.TryGetValue(key, out var slots))
            _slots[key] = slots = new ModelSlots();
        return slots;
    }

    private bool DailyLimitReached(string model, DateTimeOffset now) =>
        _options.RunwayDailyGenerations is { } limit && CountSince(RunwayProvider.Prefix, model, now - TimeSpan.FromDays(1)) >= limit;

    private int CountSince(string provider, string model, DateTimeOffset since)
    {
        var count = 0;
        for (var i = _inOrder.Count - 1; i >= 0 && _inOrder[i].AcceptedAt > since; i--)
        {
            if (_inOrder[i].Spec.Provider == provider && _inOrder[i].Spec.Model == model)
                count++;
        }

        return count;
    }
}

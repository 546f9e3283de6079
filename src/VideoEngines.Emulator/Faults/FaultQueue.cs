namespace VideoEngines.Emulator.Faults;

/// <summary>Faults that wait to be played. Thread-safe; nearly free while empty.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];
    private volatile int _count;

    public void Add(EmulatorFault fault)
    {
        lock (_gate)
        {
            _waiting.Add(new Waiting(fault) { Left = fault.Times });
            _count = _waiting.Count;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _waiting.Clear();
            _count = 0;
        }
    }

    /// <summary>The faults still waiting, each with the number of times left.</summary>
    public IReadOnlyList<EmulatorFault> Snapshot()
    {
        lock (_gate)
            return [.. _waiting.Select(waiting => waiting.Fault with { Times = waiting.Left })];
    }

    public EmulatorFault? TryTake(string provider, string target, Func<EmulatorFault, bool> applies)
    {
        if (_count == 0)
            return null;
        lock (_gate)
        {
            var index = _waiting.FindIndex(waiting => AppliesTo(waiting.Fault, provider, target) && applies(waiting.Fault));
            if (index < 0)
                return null;
            var taken = _waiting[index];
            if (--taken.Left == 0)
                _waiting.RemoveAt(index);
            _count = _waiting.Count;
            return taken.Fault;
        }
    }

    private static bool AppliesTo(EmulatorFault fault, string provider, string target) =>
        (fault.Provider is null || fault.Provider == provider) && (fault.Match is null || target.Contains(fault.Match, StringComparison.Ordinal));

    private sealed class Waiting(EmulatorFault fault)
    {
        public EmulatorFault Fault { get; } = fault;

        public int Left { get; set; }
    }
}

using System.Collections.Concurrent;
using VideoEngines.Emulator.Billing;
using VideoEngines.Emulator.Downloads;
using VideoEngines.Emulator.Faults;
using VideoEngines.Emulator.Jobs;
using VideoEngines.Emulator.Kling;
using VideoEngines.Emulator.Runway;

namespace VideoEngines.Emulator.Hosting;

/// <summary>Everything one running emulator holds.</summary>
internal sealed class EmulatorState : IDisposable
{
    private readonly HashSet<string> _keys;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _own = new();

    public EmulatorState(VideoEmulatorOptions options)
    {
        Options = options;
        _keys = new HashSet<string>(options.ApiKeys, StringComparer.Ordinal);
        Clock = new EmulatedClock(options.TimeProvider, options.TimeScale);
        Jobs = new JobStore(options, Clock);
        Requests = new RequestLog(options.MaxRecordedRequests);
        Prices = EmulatorPrices.Shared;
        Billing = new EmulatorBilling(Jobs, Clock, Prices);
        Links = new AssetLinks(options.Seed);
        Videos = new VideoCache(options.MinimumVideoBytes);
        Uploads = new RunwayUploads(Clock, options.Seed);
        Callbacks = new KlingCallbacks(this);
    }

    public VideoEmulatorOptions Options { get; }

    public EmulatedClock Clock { get; }

    public JobStore Jobs { get; }

    public RequestLog Requests { get; }

    public FaultQueue Faults { get; } = new();

    public EmulatorPrices Prices { get; }

    public EmulatorBilling Billing { get; }

    public AssetLinks Links { get; }

    public VideoCache Videos { get; }

    public RunwayUploads Uploads { get; }

    public KlingCallbacks Callbacks { get; }

    /// <summary>State of a provider's own, made at its first use. Disposed and, if it says how, reset with this one.</summary>
    public T Of<T>(Func<EmulatorState, T> create)
        where T : class => (T)_own.GetOrAdd(typeof(T), _ => new Lazy<object>(() => create(this))).Value;

    public bool Accepts(string key) => key.Length > 0 && (_keys.Count == 0 || _keys.Contains(key));

    public void Reset()
    {
        Callbacks.CancelAll();
        Faults.Clear();
        Requests.Clear();
        Jobs.Clear();
        Uploads.Clear();
        Videos.Clear();
        Billing.Clear();
        foreach (var own in Own().OfType<IResettable>())
            own.Reset();
    }

    public void Dispose()
    {
        Callbacks.Dispose();
        foreach (var own in Own().OfType<IDisposable>())
            own.Dispose();
    }

    private IEnumerable<object> Own() => _own.Values.Where(static own => own.IsValueCreated).Select(static own => own.Value);
}

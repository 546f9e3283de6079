using System.Collections.Concurrent;
using System.Text;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.DashScope;

/// <summary>Temporary files, bound to a model and kept for 48 hours of emulated time.</summary>
internal sealed class DashScopeUploads : IResettable
{
    public const string Scheme = "oss://";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(48);

    private readonly ConcurrentDictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, File> _files = new(StringComparer.Ordinal);
    private readonly EmulatedClock _clock;
    private readonly ulong _seed;
    private long _count;

    private DashScopeUploads(EmulatorState state)
    {
        _clock = state.Clock;
        _seed = SeededValues.SeedOf(state.Options.Seed, "dashscope-upload");
    }

    public static DashScopeUploads Of(EmulatorState state) => state.Of(static s => new DashScopeUploads(s));

    public Form CreateForm(string model)
    {
        var number = (ulong)Interlocked.Increment(ref _count);
        var id = SeededValues.Uuid(SeededValues.Mix(_seed, number));
        var form = new Form(model, $"dashscope-instant/{id}", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{model} {number}")), SeededValues.Uuid(SeededValues.Mix(_seed, number + 1_000_000)));
        _forms[form.Directory] = form;
        return form;
    }

    public Form? FindForm(string key) => key.LastIndexOf('/') is var slash and > 0 ? _forms.GetValueOrDefault(key[..slash]) : null;

    /// <summary>False when there is such a file: the form forbids to replace one.</summary>
    public bool TryAdd(string key, string model, decimal? seconds) => _files.TryAdd(Scheme + key, new File(model, seconds, _clock.Now + Lifetime));

    public File? Find(string address) => _files.TryGetValue(address, out var file) && _clock.Now < file.ExpiresAt ? file : null;

    public void Reset()
    {
        _forms.Clear();
        _files.Clear();
        Interlocked.Exchange(ref _count, 0);
    }

    internal sealed record Form(string Model, string Directory, string Policy, string Signature)
    {
        public const string AccessKeyId = "LTAIemulatoremulator";
    }

    internal sealed record File(string Model, decimal? Seconds, DateTimeOffset ExpiresAt);
}

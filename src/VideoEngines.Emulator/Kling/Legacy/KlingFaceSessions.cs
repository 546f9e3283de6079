using System.Collections.Concurrent;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>The findings of faces, each good for 24 emulated hours. Thread-safe.</summary>
internal sealed class KlingFaceSessions(EmulatorState state) : IResettable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, KlingFaceSession> _sessions = new(StringComparer.Ordinal);
    private int _count;

    public static KlingFaceSessions Of(EmulatorState state) => state.Of(static owner => new KlingFaceSessions(owner));

    public KlingFaceSession Add(long milliseconds, IReadOnlyList<KlingFoundFace> faces)
    {
        var id = SeededValues.Digits(SeededValues.Mix(SeededValues.SeedOf(state.Options.Seed, "kling-faces"), (ulong)Interlocked.Increment(ref _count)));
        return _sessions[id] = new KlingFaceSession(id, milliseconds, faces, state.Clock.Now + Lifetime);
    }

    public KlingFaceSession? Find(string id) => _sessions.TryGetValue(id, out var session) && session.EndsAt > state.Clock.Now ? session : null;

    public void Reset()
    {
        _sessions.Clear();
        _count = 0;
    }
}

using System.Collections.Concurrent;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Fal;

/// <summary>Files announced to the storage, and whether their bytes came. The bytes are not kept.</summary>
internal sealed class FalUploads(EmulatorState state) : IResettable
{
    public const string FilePrefix = "/fal/files/";

    private readonly ConcurrentDictionary<string, bool> _complete = new(StringComparer.Ordinal);
    private long _count;

    public string Announce()
    {
        var id = SeededValues.Uuid(SeededValues.Mix(SeededValues.SeedOf(state.Options.Seed, "fal-upload"), (ulong)Interlocked.Increment(ref _count)));
        _complete[id] = false;
        return id;
    }

    public bool TryComplete(string id) => _complete.ContainsKey(id) && (_complete[id] = true);

    /// <summary>False for an address of this storage whose bytes never came; other addresses are not looked at.</summary>
    public bool IsUsable(Uri url) => !url.AbsolutePath.StartsWith(FilePrefix, StringComparison.Ordinal)
        || _complete.GetValueOrDefault(url.AbsolutePath[FilePrefix.Length..].Split('/')[0]);

    public void Reset()
    {
        _complete.Clear();
        Interlocked.Exchange(ref _count, 0);
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Google;

/// <summary>The files of the Gemini API: ids of small letters and digits. How long they live there is not known; here they stay.</summary>
internal sealed class VeoFiles : IResettable
{
    private const string Prefix = "files/";

    private readonly ConcurrentDictionary<string, (Job Job, int Index)> _files = new(StringComparer.Ordinal);

    public string Add(Job job, int index)
    {
        var id = SeededValues.Mix(job.Seed, (ulong)(100 + index)).ToString("x16", CultureInfo.InvariantCulture);
        _files[id] = (job, index);
        return id;
    }

    /// <summary>Finds a file by what follows the last <c>files/</c>. Google's SDK puts a whole http address there, for it knows https addresses only.</summary>
    public (Job Job, int Index)? Find(string text)
    {
        var at = text.LastIndexOf(Prefix, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = text.AsSpan(at + Prefix.Length);
        var end = rest.IndexOf(':');
        return _files.TryGetValue((end < 0 ? rest : rest[..end]).ToString(), out var file) ? file : null;
    }

    public void Reset() => _files.Clear();
}

using System.Collections.Concurrent;
using System.Text;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Runway;

/// <summary>Ephemeral uploads, usable for 24 hours of emulated time (runway.md D.4).</summary>
internal sealed class RunwayUploads
{
    public const string Scheme = "runway://";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, Upload> _uploads = new(StringComparer.Ordinal);
    private readonly EmulatedClock _clock;
    private readonly ulong _seed;
    private long _count;

    public RunwayUploads(EmulatedClock clock, int seed)
    {
        _clock = clock;
        _seed = SeededValues.SeedOf(seed, "upload");
    }

    public Upload Create(string filename)
    {
        var number = (ulong)Interlocked.Increment(ref _count);
        var value = SeededValues.Mix(_seed, number);
        var policy = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{filename} {number}"));
        var upload = new Upload(SeededValues.Uuid(value), filename, policy, SeededValues.Uuid(SeededValues.Mix(value, 4)), _clock.Now + Lifetime);
        _uploads[upload.Id] = upload;
        return upload;
    }

    public Upload? Find(string id) => _uploads.TryGetValue(id, out var upload) && _clock.Now < upload.ExpiresAt ? upload : null;

    public bool IsUsable(string uri) => Find(uri[Scheme.Length..]) is { Completed: true };

    public void Clear()
    {
        _uploads.Clear();
        Interlocked.Exchange(ref _count, 0);
    }

    internal sealed class Upload(string id, string filename, string policy, string signature, DateTimeOffset expiresAt)
    {
        public string Id { get; } = id;

        public string Filename { get; } = filename;

        /// <summary>Form fields that must come back with the file.</summary>
        public IReadOnlyList<KeyValuePair<string, string>> Fields { get; } =
            [KeyValuePair.Create("key", id), KeyValuePair.Create("policy", policy), KeyValuePair.Create("x-signature", signature)];

        public DateTimeOffset ExpiresAt { get; } = expiresAt;

        public bool Completed { get; set; }
    }
}

using VideoEngines.Emulator.Jobs;
using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Downloads;

/// <summary>The latest generated videos and images, within a budget of bytes. Thread-safe; one is generated once, whoever asks first.</summary>
internal sealed class VideoCache
{
    private const int Entries = 32;
    private const long Budget = 64L * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly long _minimumLength;
    private readonly LinkedList<(Key Key, Lazy<byte[]> Video)> _latest = [];

    public VideoCache(long minimumLength) => _minimumLength = minimumLength;

    /// <param name="job">The job.</param>
    /// <param name="watermarked">The copy with the provider's mark.</param>
    /// <param name="index">Which of its videos.</param>
    public byte[] Get(Job job, bool watermarked = false, int index = 0)
    {
        var key = new Key(job.Spec.Width, job.Spec.Height, job.Spec.FramesPerSecond, job.Spec.Duration, job.Spec.Audio, job.Spec.Still, (job.Seed & 0x7FFF_FFFF) ^ (watermarked ? 1UL : 0) ^ ((ulong)index << 1));
        var video = Entry(key).Value;
        lock (_gate)
            Trim();
        return video;
    }

    public void Clear()
    {
        lock (_gate)
            _latest.Clear();
    }

    private Lazy<byte[]> Entry(Key key)
    {
        lock (_gate)
        {
            for (var node = _latest.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    _latest.Remove(node);
                    _latest.AddFirst(node);
                    return node.Value.Video;
                }
            }

            var video = new Lazy<byte[]>(() => Generate(key));
            _latest.AddFirst((key, video));
            return video;
        }
    }

    private void Trim()
    {
        long total = 0;
        var count = 0;
        for (var node = _latest.First; node is not null;)
        {
            var next = node.Next;
            total += node.Value.Video.IsValueCreated ? node.Value.Video.Value.Length : 0;
            if (++count > 1 && (count > Entries || total > Budget))
                _latest.Remove(node);
            node = next;
        }
    }

    private byte[] Generate(Key key) => key.Still is { } still ? StillImage.Create(key.Width, key.Height, (int)key.Seed, still) : Mp4Synthesizer.Create(new Mp4Spec
    {
        Width = key.Width,
        Height = key.Height,
        FramesPerSecond = key.FramesPerSecond,
        Duration = key.Duration,
        Audio = key.Audio,
        Seed = (int)key.Seed,
        MinimumLength = _minimumLength,
    });

    private readonly record struct Key(int Width, int Height, int FramesPerSecond, TimeSpan Duration, bool Audio, StillFormat? Still, ulong Seed);
}

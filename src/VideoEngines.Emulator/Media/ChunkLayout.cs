namespace VideoEngines.Emulator.Media;

/// <summary>The order of chunks in the file, tracks interleaved by time, and each chunk's place.</summary>
internal sealed class ChunkLayout
{
    private readonly List<(int Track, int First, int Count)> _order = [];
    private readonly List<int>[] _offsets;

    public ChunkLayout(IReadOnlyList<Mp4Track> tracks)
    {
        _offsets = [.. tracks.Select(_ => new List<int>())];
        var chunks = tracks
            .SelectMany((track, index) => Enumerable.Range(0, Chunks(track)).Select(chunk => (Track: index, First: chunk * track.SamplesPerChunk)))
            .OrderBy(chunk => (long)chunk.First * tracks[chunk.Track].SampleDuration * 1000 / tracks[chunk.Track].Timescale)
            .ThenBy(chunk => chunk.Track);
        foreach (var (track, first) in chunks)
        {
            var count = Math.Min(tracks[track].SamplesPerChunk, tracks[track].Samples.Length - first);
            _order.Add((track, first, count));
            _offsets[track].Add(Length);
            for (var i = first; i < first + count; i++) Length = checked(Length + tracks[track].Samples[i].Length);
        }
    }

    /// <summary>Bytes of all samples.</summary>
    public int Length { get; }

    /// <summary>Chunks in the order of the file.</summary>
    public IReadOnlyList<(int Track, int First, int Count)> Order => _order;

    /// <summary>Where a track's chunks start, from the first sample of the file.</summary>
    public IReadOnlyList<int> Offsets(int track) => _offsets[track];

    private static int Chunks(Mp4Track track) => (track.Samples.Length + track.SamplesPerChunk - 1) / track.SamplesPerChunk;
}

namespace VideoEngines.Emulator.Media;

/// <summary>The moov box: what the tracks are and where their samples lie.</summary>
internal sealed class MovieBox(int timescale, int duration, IReadOnlyList<Mp4Track> tracks, ChunkLayout layout)
{
    private const uint SelfContained = 1;
    private const uint EnabledInMovieAndPreview = 7;
    private const int UndeterminedLanguage = 0x55C4;
    private const int FullVolume = 0x100;

    /// <summary>Writes the box for samples that start at <paramref name="dataOffset"/>; its length does not depend on that.</summary>
    public void Write(BoxWriter writer, int dataOffset)
    {
        using var movie = writer.Box("moov");
        using (writer.FullBox("mvhd"))
        {
            writer.Zeros(8); // no dates: the same spec is the same bytes
            writer.UInt32(timescale);
            writer.UInt32(duration);
            writer.UInt32(0x10000);
            writer.UInt16(FullVolume);
            writer.Zeros(10);
            writer.UnityMatrix();
            writer.Zeros(24);
            writer.UInt32(tracks.Count + 1);
        }

        for (var i = 0; i < tracks.Count; i++) WriteTrack(writer, i, dataOffset);
    }

    private void WriteTrack(BoxWriter writer, int index, int dataOffset)
    {
        var track = tracks[index];
        using var box = writer.Box("trak");
        using (writer.FullBox("tkhd", EnabledInMovieAndPreview))
        {
            writer.Zeros(8);
            writer.UInt32(index + 1);
            writer.UInt32(0);
            writer.UInt32(duration);
            writer.Zeros(12);
            writer.UInt16(track.Picture is null ? FullVolume : 0);
            writer.UInt16(0);
            writer.UnityMatrix();
            writer.UInt32((uint)(track.Picture?.Width ?? 0) << 16);
            writer.UInt32((uint)(track.Picture?.Height ?? 0) << 16);
        }

        if (track.Skipped > 0) WriteEdit(writer, track);

        using var media = writer.Box("mdia");
        using (writer.FullBox("mdhd"))
        {
            writer.Zeros(8);
            writer.UInt32(track.Timescale);
            writer.UInt32(track.MediaDuration);
            writer.UInt16(UndeterminedLanguage);
            writer.UInt16(0);
        }

        using (writer.FullBox("hdlr"))
        {
            writer.UInt32(0);
            writer.Text(track.Picture is null ? "soun" : "vide");
            writer.Zeros(12);
            writer.Text(track.Picture is null ? "SoundHandler\0" : "VideoHandler\0");
        }

        using var information = writer.Box("minf");
        WriteMediaHeader(writer, track);
        using (writer.Box("dinf"))
        using (writer.FullBox("dref"))
        {
            writer.UInt32(1);
            using var url = writer.FullBox("url ", SelfContained);
        }

        WriteSampleTable(writer, track, layout.Offsets(index), dataOffset);
    }

    private void WriteEdit(BoxWriter writer, Mp4Track track)
    {
        using var edit = writer.Box("edts");
        using var list = writer.FullBox("elst");
        writer.UInt32(1);
        writer.UInt32(duration);
        writer.UInt32(track.Skipped);
        writer.UInt32(0x10000);
    }

    private static void WriteMediaHeader(BoxWriter writer, Mp4Track track)
    {
        if (track.Picture is null)
        {
            using var sound = writer.FullBox("smhd");
            writer.Zeros(4);
        }
        else
        {
            using var video = writer.FullBox("vmhd", 1);
            writer.Zeros(8);
        }
    }

    private static void WriteSampleTable(BoxWriter writer, Mp4Track track, IReadOnlyList<int> chunks, int dataOffset)
    {
        using var table = writer.Box("stbl");
        using (writer.FullBox("stsd"))
        {
            writer.UInt32(1);
            track.WriteSampleEntry(writer);
        }

        using (writer.FullBox("stts"))
        {
            writer.UInt32(1);
            writer.UInt32(track.Samples.Length);
            writer.UInt32(track.SampleDuration);
        }

        if (track.KeySamples is { } keys)
        {
            using var sync = writer.FullBox("stss");
            writer.UInt32(keys.Length);
            foreach (var key in keys) writer.UInt32(key);
        }

        WriteSamplesToChunks(writer, track, chunks.Count);
        using (writer.FullBox("stsz"))
        {
            writer.UInt32(0);
            writer.UInt32(track.Samples.Length);
            foreach (var sample in track.Samples) writer.UInt32(sample.Length);
        }

        using var offsets = writer.FullBox("stco");
        writer.UInt32(chunks.Count);
        foreach (var chunk in chunks) writer.UInt32(dataOffset + chunk);
    }

    private static void WriteSamplesToChunks(BoxWriter writer, Mp4Track track, int chunks)
    {
        var inLast = track.Samples.Length - ((chunks - 1) * track.SamplesPerChunk);
        var shortLast = chunks > 1 && inLast < track.SamplesPerChunk;
        using var box = writer.FullBox("stsc");
        writer.UInt32(shortLast ? 2 : 1);
        writer.UInt32(1);
        writer.UInt32(chunks > 1 ? track.SamplesPerChunk : inLast);
        writer.UInt32(1);
        if (!shortLast) return;
        writer.UInt32(chunks);
        writer.UInt32(inLast);
        writer.UInt32(1);
    }
}

using System.Buffers.Binary;

namespace VideoEngines.Emulator.Media;

/// <summary>Puts tracks together into a file: ftyp, moov, mdat, and free when padding is asked for. Playable while it arrives.</summary>
internal static class Mp4Writer
{
    private const int BoxHeader = 8;

    /// <summary>
    /// The file's bytes; <paramref name="duration"/>, of the movie and of each track as shown, is in units of which <paramref name="timescale"/> are a second.
    /// </summary>
    public static byte[] Write(int timescale, int duration, IReadOnlyList<Mp4Track> tracks, long minimumLength)
    {
        var layout = new ChunkLayout(tracks);
        var movie = new MovieBox(timescale, duration, tracks, layout);
        var header = WriteHeader(movie, 0);
        var dataOffset = header.Length + BoxHeader;
        header = WriteHeader(movie, dataOffset);

        var end = checked(dataOffset + layout.Length);
        var padding = minimumLength > end ? Math.Max(BoxHeader, (int)(minimumLength - end)) : 0;
        var file = new byte[checked(end + padding)];
        header.WrittenBytes.CopyTo(file);
        WriteBoxHeader(file.AsSpan(header.Length), layout.Length + BoxHeader, "mdat"u8);
        CopySamples(tracks, layout, file.AsSpan(dataOffset));
        if (padding > 0) WriteBoxHeader(file.AsSpan(end), padding, "free"u8);
        return file;
    }

    private static BoxWriter WriteHeader(MovieBox movie, int dataOffset)
    {
        var writer = new BoxWriter();
        using (writer.Box("ftyp"))
        {
            writer.Text("isom");
            writer.UInt32(0x200);
            writer.Text("isomiso2avc1mp41");
        }

        movie.Write(writer, dataOffset);
        return writer;
    }

    private static void CopySamples(IReadOnlyList<Mp4Track> tracks, ChunkLayout layout, Span<byte> data)
    {
        foreach (var (track, first, count) in layout.Order)
        {
            foreach (var sample in tracks[track].Samples.AsSpan(first, count))
            {
                sample.CopyTo(data);
                data = data[sample.Length..];
            }
        }
    }

    private static void WriteBoxHeader(Span<byte> at, int length, ReadOnlySpan<byte> type)
    {
        BinaryPrimitives.WriteInt32BigEndian(at, length);
        type.CopyTo(at[4..]);
    }
}

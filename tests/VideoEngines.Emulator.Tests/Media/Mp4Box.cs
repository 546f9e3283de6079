using System.Buffers.Binary;
using System.Text;

namespace VideoEngines.Emulator.Tests.Media;

/// <summary>Reads MP4 boxes back, by path such as "moov/trak/mdia".</summary>
internal sealed record Mp4Box(string Type, int Offset, ReadOnlyMemory<byte> Payload)
{
    private const int Header = 8;

    /// <summary>First byte after the box.</summary>
    public int End => Offset + Header + Payload.Length;

    public static IReadOnlyList<Mp4Box> Parse(ReadOnlyMemory<byte> bytes, int offset = 0)
    {
        var boxes = new List<Mp4Box>();
        for (var at = 0; at < bytes.Length;)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(bytes.Span[at..]);
            Assert.InRange(size, Header, bytes.Length - at);
            var type = Encoding.ASCII.GetString(bytes.Span.Slice(at + 4, 4));
            boxes.Add(new Mp4Box(type, offset + at, bytes.Slice(at + Header, size - Header)));
            at += size;
        }

        return boxes;
    }

    public IReadOnlyList<Mp4Box> Children(int skip = 0) => Parse(Payload[skip..], Offset + Header + skip);

    public Mp4Box Find(string path) =>
        path.Split('/').Aggregate(this, (box, type) => Assert.Single(box.Children(), child => child.Type == type));

    public int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(Payload.Span[at..]);

    public int Int16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Payload.Span[at..]);

    /// <summary>The numbers of a table box after its version, flags and <paramref name="skip"/> bytes.</summary>
    public int[] Table(int skip = 8) => [.. Enumerable.Range(0, (Payload.Length - skip) / 4).Select(i => Int32(skip + (i * 4)))];
}

using System.Buffers.Binary;

namespace VideoEngines.Testing;

/// <summary>Bytes that pass for a video file where only the container is looked at. They start like an MP4; no player shows anything.</summary>
public static class FakeVideoContent
{
    /// <summary>The media type of the sample bytes: <c>video/mp4</c>.</summary>
    public const string ContentType = "video/mp4";

    private const int BoxHeader = 8;

    private static readonly byte[] FileType =
    [
        0, 0, 0, 24, (byte)'f', (byte)'t', (byte)'y', (byte)'p', // size and name of the box
        (byte)'i', (byte)'s', (byte)'o', (byte)'m', 0, 0, 2, 0, // major brand and its version
        (byte)'i', (byte)'s', (byte)'o', (byte)'m', (byte)'m', (byte)'p', (byte)'4', (byte)'1', // compatible brands
    ];

    /// <summary>Gets the smallest length that <see cref="CreateMp4"/> makes: 32 bytes.</summary>
    public static int MinLength => FileType.Length + BoxHeader;

    /// <summary>Makes bytes of a given length: a file type box, then one media data box that fills the rest with a repeating pattern.</summary>
    /// <param name="length">The number of bytes; <see cref="MinLength"/> or more. Default 1024.</param>
    /// <returns>The bytes; the same for the same length.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is too small.</exception>
    public static byte[] CreateMp4(int length = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, MinLength);
        var bytes = new byte[length];
        FileType.CopyTo(bytes, 0);
        var data = bytes.AsSpan(FileType.Length);
        BinaryPrimitives.WriteInt32BigEndian(data, data.Length);
        "mdat"u8.CopyTo(data[4..]);
        for (var i = BoxHeader; i < data.Length; i++)
        {
            data[i] = (byte)i;
        }

        return bytes;
    }
}

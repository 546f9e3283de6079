using System.Buffers.Binary;

namespace VideoEngines.Integration.Tests.Support;

/// <summary>Pictures that are all header: enough for whoever looks at type and size.</summary>
internal static class Pictures
{
    public static VideoMedia Png(int width, int height) => VideoMedia.FromBytes(PngBytes(width, height), "image/png");

    public static byte[] PngBytes(int width, int height)
    {
        var bytes = new byte[64];
        ReadOnlySpan<byte> start = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        start.CopyTo(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}

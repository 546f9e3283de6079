namespace VideoEngines.Emulator.Media;

/// <summary>The sample entries avc1 and mp4a with their decoder configurations.</summary>
internal static class SampleEntries
{
    private const int Dpi72 = 0x480000;
    private const byte ElementaryStream = 3;
    private const byte DecoderConfiguration = 4;
    private const byte DecoderSpecific = 5;
    private const byte SyncLayer = 6;
    private const byte Mpeg4Audio = 0x40;
    private const byte AudioStream = 0x15;

    public static void WriteAvc(BoxWriter writer, int width, int height, byte[] sequenceParameters, byte[] pictureParameters)
    {
        using var entry = writer.Box("avc1");
        writer.Zeros(6);
        writer.UInt16(1);
        writer.Zeros(16);
        writer.UInt16(width);
        writer.UInt16(height);
        writer.UInt32(Dpi72);
        writer.UInt32(Dpi72);
        writer.UInt32(0);
        writer.UInt16(1);
        writer.Zeros(32);
        writer.UInt16(24);
        writer.UInt16(0xFFFF);

        using var configuration = writer.Box("avcC");
        writer.UInt8(1);
        writer.Bytes(sequenceParameters.AsSpan(1, 3)); // profile, compatibility, level
        writer.UInt8(0xFF); // lengths of four bytes
        writer.UInt8(0xE1); // one set
        writer.UInt16(sequenceParameters.Length);
        writer.Bytes(sequenceParameters);
        writer.UInt8(1);
        writer.UInt16(pictureParameters.Length);
        writer.Bytes(pictureParameters);
    }

    public static void WriteAac(BoxWriter writer, ReadOnlySpan<byte> configuration, int channels, int sampleRate, int largestFrame, int bitRate)
    {
        using var entry = writer.Box("mp4a");
        writer.Zeros(6);
        writer.UInt16(1);
        writer.Zeros(8);
        writer.UInt16(channels);
        writer.UInt16(16);
        writer.UInt32(0);
        writer.UInt32((uint)sampleRate << 16);

        using var stream = writer.FullBox("esds");
        var decoderLength = 13 + 2 + configuration.Length;
        writer.UInt8(ElementaryStream);
        writer.UInt8((byte)(3 + 2 + decoderLength + 3));
        writer.UInt16(0);
        writer.UInt8(0);
        writer.UInt8(DecoderConfiguration);
        writer.UInt8((byte)decoderLength);
        writer.UInt8(Mpeg4Audio);
        writer.UInt8(AudioStream);
        writer.UInt8(0);
        writer.UInt16(largestFrame);
        writer.UInt32(bitRate);
        writer.UInt32(bitRate);
        writer.UInt8(DecoderSpecific);
        writer.UInt8((byte)configuration.Length);
        writer.Bytes(configuration);
        writer.UInt8(SyncLayer);
        writer.UInt8(1);
        writer.UInt8(2);
    }
}

using System.Buffers.Binary;

namespace VideoEngines.Testing;

/// <summary>Writes silent WAV files.</summary>
internal static class SampleWav
{
    private const int Rate = 8000;
    private const int Header = 44;

    public static byte[] Write(TimeSpan duration)
    {
        var samples = (int)Math.Max(1, duration.Ticks * Rate / TimeSpan.TicksPerSecond);
        var file = new byte[Header + samples + (samples & 1)];
        "RIFF    WAVEfmt "u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), Rate);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 8);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), samples);
        file.AsSpan(Header, samples).Fill(0x80);
        return file;
    }
}

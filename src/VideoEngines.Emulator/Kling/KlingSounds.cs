using System.Buffers.Binary;

namespace VideoEngines.Emulator.Kling;

/// <summary>Checks sounds that are addresses (which are not fetched) or bare base64, and tells how long they are.</summary>
internal static class KlingSounds
{
    private const int MostBytes = 5 * 1024 * 1024;

    public static string? Check(string text, string path)
    {
        if (KlingFields.IsUrl(text))
            return null;
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return $"{path} must be an http(s) URL or bare base64 without a data: prefix";
        return Decode(text) is not { } bytes ? $"{path} is neither an http(s) URL nor base64" : bytes.Length > MostBytes ? $"{path} must be at most 5 MB" : null;
    }

    /// <summary>By the header of a WAV file, else by the convention of <see cref="KlingFootage"/>.</summary>
    public static decimal SecondsOf(string text) => KlingFields.IsUrl(text) ? KlingFootage.SecondsOf(text) : (Decode(text) is { } bytes ? WavSeconds(bytes) : null) ?? KlingFootage.DefaultSeconds;

    public static byte[]? Decode(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    private static decimal? WavSeconds(ReadOnlySpan<byte> wav)
    {
        const int header = 44;
        return wav.Length > header && wav.StartsWith("RIFF"u8) && wav[8..].StartsWith("WAVE"u8) && BinaryPrimitives.ReadInt32LittleEndian(wav[28..]) is > 0 and var perSecond
            ? (wav.Length - header) / (decimal)perSecond
            : null;
    }
}

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VideoEngines.Emulator.Downloads;

/// <summary>Signed, expiring asset URLs: <c>{base}/media/{job}/{token}.mp4</c>, or the ending of an image.</summary>
internal sealed class AssetLinks
{
    private const int MacLength = 12;
    private const int PayloadLength = 9;

    private readonly byte[] _key;

    public AssetLinks(int seed) => _key = SHA256.HashData(Encoding.UTF8.GetBytes($"asset-links {seed}"));

    public string Create(string baseUrl, string jobId, DateTimeOffset expires, bool watermarked, int index = 0, string extension = ".mp4")
    {
        Span<byte> token = stackalloc byte[PayloadLength + MacLength];
        BinaryPrimitives.WriteInt64BigEndian(token, expires.ToUnixTimeMilliseconds());
        token[8] = (byte)((index << 1) | (watermarked ? 1 : 0));
        Sign(jobId, token[..PayloadLength], token[PayloadLength..]);
        return $"{baseUrl}/media/{jobId}/{Base64Url.EncodeToString(token)}{extension}";
    }

    /// <summary>False when the token is not one of ours.</summary>
    public bool TryRead(string jobId, string token, out DateTimeOffset expires, out bool watermarked, out int index)
    {
        expires = default;
        watermarked = false;
        index = 0;
        Span<byte> bytes = stackalloc byte[PayloadLength + MacLength];
        if (token.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != bytes.Length)
            return false;
        Span<byte> mac = stackalloc byte[MacLength];
        Sign(jobId, bytes[..PayloadLength], mac);
        if (!CryptographicOperations.FixedTimeEquals(mac, bytes[PayloadLength..]))
            return false;
        expires = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes));
        (watermarked, index) = ((bytes[8] & 1) == 1, bytes[8] >> 1);
        return true;
    }

    private void Sign(string jobId, ReadOnlySpan<byte> payload, Span<byte> mac)
    {
        Span<byte> message = stackalloc byte[PayloadLength + 64];
        payload.CopyTo(message);
        var length = PayloadLength + Encoding.UTF8.GetBytes(jobId.AsSpan(0, Math.Min(jobId.Length, 64)), message[PayloadLength..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, message[..length], hash);
        hash[..MacLength].CopyTo(mac);
    }
}

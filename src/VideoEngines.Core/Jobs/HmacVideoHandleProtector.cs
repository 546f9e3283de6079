using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace VideoEngines.Jobs;

/// <summary>Signs handles with HMAC-SHA256. Thread-safe.</summary>
public sealed class HmacVideoHandleProtector : IVideoHandleProtector
{
    /// <summary>The least length of the key, in bytes.</summary>
    public const int MinKeyLength = 32;

    private const string Version = "v1";

    private readonly byte[] _key;

    /// <summary>Initializes the protector.</summary>
    /// <param name="key">A secret of at least 32 bytes, the same on every host.</param>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public HmacVideoHandleProtector(ReadOnlyMemory<byte> key)
    {
        if (key.Length < MinKeyLength)
        {
            throw new ArgumentException($"The key must have at least {MinKeyLength} random bytes.", nameof(key));
        }

        _key = key.ToArray();
    }

    /// <inheritdoc/>
    public string Protect(VideoJobHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var payload = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(handle.ToJson()));
        return $"{Version}.{payload}.{Sign(payload)}";
    }

    /// <inheritdoc/>
    public VideoJobHandle Unprotect(string protectedHandle, string? owner = null)
    {
        ArgumentNullException.ThrowIfNull(protectedHandle);
        var parts = protectedHandle.Split('.');
        if (parts is not [Version, var payload, var signature]
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(payload)), Encoding.ASCII.GetBytes(signature)))
        {
            throw new FormatException("The job reference is not one of ours, or was changed.");
        }

        var handle = VideoJobHandle.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload)));
        return owner is null || string.Equals(owner, handle.Owner, StringComparison.Ordinal)
            ? handle
            : throw new FormatException("The job reference belongs to another owner.");
    }

    private string Sign(string payload) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes($"{Version}.{payload}")));
}

using System.Security.Cryptography;
using System.Text;

namespace VideoEngines.Emulator.Kling;

/// <summary>Standard-Webhooks signatures: <c>v1,</c> + base64 of HMAC-SHA256 over <c>id.timestamp.body</c> (kling.md a.6).</summary>
internal static class KlingWebhookSigner
{
    private const string Prefix = "whsec_";

    public static bool IsSecret(string secret) => Decode(secret) is { Length: > 0 };

    public static string Sign(string secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        var key = Decode(secret) ?? throw new ArgumentException("The webhook secret is not base64.", nameof(secret));
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        mac.AppendData(body);
        return "v1," + Convert.ToBase64String(mac.GetHashAndReset());
    }

    private static byte[]? Decode(string secret)
    {
        var text = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}

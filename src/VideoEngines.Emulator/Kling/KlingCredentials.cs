using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.Kling;

/// <summary>
/// API keys, which every call takes, and signed tokens, which only the first generation takes (kling.md a.2). Among the keys that are accepted, <c>access:secret</c> is a pair that may sign; without
/// any, every token whose times are right is good.
/// </summary>
internal static class KlingCredentials
{
    /// <summary>The error code; null when the credential is good.</summary>
    public static int? Refuse(EmulatorState state, string key, bool legacy)
    {
        if (key.Split('.') is not [var header, var claims, var signature] || !key.StartsWith("eyJ", StringComparison.Ordinal))
            return state.Accepts(key) ? null : 1002;
        return legacy ? RefuseToken(state, header, claims, signature) : 1002;
    }

    private static int? RefuseToken(EmulatorState state, string header, string claims, string signature)
    {
        try
        {
            using var head = JsonDocument.Parse(WebEncoders.Base64UrlDecode(header));
            using var body = JsonDocument.Parse(WebEncoders.Base64UrlDecode(claims));
            if (KlingFields.Text(head.RootElement, "alg") != "HS256" || KlingFields.Text(body.RootElement, "iss") is not { Length: > 0 } issuer
                || !body.RootElement.TryGetProperty("exp", out var expires) || !expires.TryGetInt64(out var until))
                return 1002;
            var now = state.Clock.WallNow.ToUnixTimeSeconds();
            if (until <= now)
                return 1004;
            if (body.RootElement.TryGetProperty("nbf", out var starts) && starts.TryGetInt64(out var from) && from > now)
                return 1003;
            var secret = state.Options.ApiKeys.FirstOrDefault(pair => pair.StartsWith(issuer + ":", StringComparison.Ordinal))?[(issuer.Length + 1)..];
            if (secret is null)
                return state.Options.ApiKeys.Count == 0 ? null : 1002;
            var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{header}.{claims}"));
            return CryptographicOperations.FixedTimeEquals(expected, WebEncoders.Base64UrlDecode(signature)) ? null : 1002;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or InvalidOperationException)
        {
            return 1002;
        }
    }
}

using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VideoEngines.Providers.Kling;

/// <summary>The token that an access key and a secret key sign: a JWT with HMAC-SHA256, good for half an hour (kling.md a.2). Pure.</summary>
internal static class KlingToken
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    // Kling's own samples allow for a clock that is a little ahead.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public static string Create(string accessKey, string secretKey, DateTimeOffset now)
    {
        var claims = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(claims))
        {
            json.WriteStartObject();
            json.WriteString("iss", accessKey);
            json.WriteNumber("exp", (now + Lifetime).ToUnixTimeSeconds());
            json.WriteNumber("nbf", (now - Tolerance).ToUnixTimeSeconds());
            json.WriteEndObject();
        }

        var signed = $"{Header}.{Base64Url.EncodeToString(claims.WrittenSpan)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.ASCII.GetBytes(signed)))}";
    }
}

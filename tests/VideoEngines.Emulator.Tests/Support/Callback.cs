using System.Text.Json;
using VideoEngines.Emulator.Kling;

namespace VideoEngines.Emulator.Tests.Support;

/// <summary>A webhook call as it arrived.</summary>
internal sealed record Callback(string Id, string Timestamp, string Signature, byte[] Body)
{
    public string Status => JsonDocument.Parse(Body).RootElement.GetProperty("status").GetString()!;

    public bool IsSignedWith(string secret) => Signature == KlingWebhookSigner.Sign(secret, Id, Timestamp, Body);
}

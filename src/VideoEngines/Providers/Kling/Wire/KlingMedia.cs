using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>An image on the wire: an address, or bytes that are written as bare base64 without ever being a string.</summary>
[JsonConverter(typeof(KlingMediaJsonConverter))]
internal sealed record KlingMedia(string? Address, ReadOnlyMemory<byte> Bytes);

using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines;

/// <summary>A request as a mapper makes it, without address and credential.</summary>
internal sealed record WireCall(HttpMethod Method, string Path, ReadOnlyMemory<byte> Body)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>Gets the client's id that is sent along, for providers that can find a job by it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Gets a value indicating whether an unpaid call may be sent again when it has no answer or a transient error.</summary>
    public bool IsRepeatable { get; init; } = true;

    public static WireCall Get(string path) => new(HttpMethod.Get, path, default);

    public static WireCall Delete(string path) => new(HttpMethod.Delete, path, default);

    public static WireCall PostJson<T>(string path, T body, JsonTypeInfo<T> type, string? externalId = null) =>
        new(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body, type)) { ExternalId = externalId };

    public HttpRequestMessage ToMessage(Uri baseAddress)
    {
        var message = new HttpRequestMessage(Method, Http.EndpointAddress.Join(baseAddress, Path));
        if (!Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(Body);
            message.Content.Headers.ContentType = JsonType;
        }
        else if (!IsRepeatable)
        {
            // A body, even an empty one: without it the sockets handler sends again by itself, up to three times, when the connection closes before an answer.
            message.Content = new ByteArrayContent([]);
        }

        return message;
    }
}

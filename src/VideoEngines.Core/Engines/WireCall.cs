using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VideoEngines;

/// <summary>A request as a mapper makes it, without address and credential.</summary>
internal sealed record WireCall(HttpMethod Method, string Path, ReadOnlyMemory<byte> Body)
{
    private const string Json = "application/json";

    /// <summary>Gets the client's id that is sent along, for providers that can find a job by it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Gets a value indicating whether an unpaid call may be sent again when it has no answer or a transient error.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Gets a value indicating whether long strings of the answer are cut: the bytes of videos that the mapper skips anyway.</summary>
    public bool ElidesLongStrings { get; init; }

    /// <summary>Gets the type of the body.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>Gets further headers of the call.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static WireCall Get(string path) => new(HttpMethod.Get, path, default);

    public static WireCall Delete(string path) => new(HttpMethod.Delete, path, default);

    public static WireCall Put(string path) => new(HttpMethod.Put, path, default);

    public static WireCall Post(string path) => new(HttpMethod.Post, path, default);

    public static WireCall PostJson<T>(string path, T body, JsonTypeInfo<T> type, string? externalId = null) =>
        new(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(body, type)) { ExternalId = externalId };

    public static WireCall PostForm(string path, MultipartBody body, string? externalId = null) =>
        new(HttpMethod.Post, path, body.ToBytes()) { ExternalId = externalId, ContentType = body.ContentType };

    public HttpRequestMessage ToMessage(Uri baseAddress)
    {
        var message = new HttpRequestMessage(Method, Http.EndpointAddress.Join(baseAddress, Path));
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (!Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }
        else if (!IsRepeatable || Method == HttpMethod.Post || Method == HttpMethod.Put)
        {
            // A body, even an empty one: without it the sockets handler sends again by itself, up to three times, when the connection closes before an answer.
            message.Content = new ByteArrayContent([]);
        }

        return message;
    }
}

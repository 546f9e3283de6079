using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace VideoEngines.Http;

/// <summary>A provider's answer, read whole.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The bytes of the body, up to the limit.</param>
/// <param name="RetryAfter">The wait that the provider asks for.</param>
internal readonly record struct ProviderReply(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter)
{
    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>Gets the headers of the answer, which outlive it; null in tests of mappers.</summary>
    public HttpResponseHeaders? Headers { get; init; }

    /// <summary>Reads a header of the answer; null when it has none or several of that name.</summary>
    public string? Header(string name) => Headers is not null && Headers.TryGetValues(name, out var values) && values.Count() == 1 ? values.First() : null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ProviderReply> ReadAsync(HttpResponseMessage response, int maxBytes, bool elides, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var body = await BoundedBody.ReadAsync(response.Content, maxBytes, elides, cancellationToken).ConfigureAwait(false);
        return new ProviderReply((int)response.StatusCode, body, ReadRetryAfter(response.Headers.RetryAfter, timeProvider)) { Headers = response.Headers };
    }

    private static TimeSpan? ReadRetryAfter(RetryConditionHeaderValue? header, TimeProvider timeProvider)
    {
        var wait = header switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - timeProvider.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}

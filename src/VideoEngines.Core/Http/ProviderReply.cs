using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace VideoEngines.Http;

/// <summary>A provider's answer, read whole.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The bytes of the body, up to the limit.</param>
/// <param name="RetryAfter">The wait that the provider asks for.</param>
internal readonly record struct ProviderReply(int Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter)
{
    /// <summary>The header by which OpenAI's Videos API asks for a pace of reads (source: OPY _base_client.py, resources/videos.py).</summary>
    private const string PollAfterHeader = "openai-poll-after-ms";

    /// <summary>Gets the wait before the next read of a job that the provider asks for, at most an hour.</summary>
    public TimeSpan? PollAfter { get; init; }

    public bool IsSuccess => Status is >= 200 and <= 299;

    /// <summary>Gets the headers of the answer, which outlive it; null in tests of mappers.</summary>
    public HttpResponseHeaders? Headers { get; init; }

    /// <summary>Reads a header of the answer; null when it has none or several of that name.</summary>
    public string? Header(string name) => Headers is not null && Headers.TryGetValues(name, out var values) && values.Count() == 1 ? values.First() : null;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ProviderReply> ReadAsync(HttpResponseMessage response, int maxBytes, bool elides, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var body = await BoundedBody.ReadAsync(response.Content, maxBytes, elides, cancellationToken).ConfigureAwait(false);
        return new ProviderReply((int)response.StatusCode, body, ReadRetryAfter(response.Headers.RetryAfter, timeProvider)) { PollAfter = ReadPollAfter(response.Headers), Headers = response.Headers };
    }

    private static TimeSpan? ReadPollAfter(HttpResponseHeaders headers) => headers.NonValidated.TryGetValues(PollAfterHeader, out var values)
        && int.TryParse(values.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and <= 3_600_000
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

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

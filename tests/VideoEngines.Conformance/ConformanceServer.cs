using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace VideoEngines.Conformance;

/// <summary>A provider's server without a network: it answers by script and keeps what arrived whole. Like a socket, it has bodies written to it and buffers nothing for a second sending.</summary>
public sealed class ConformanceServer : HttpMessageHandler
{
    private readonly ConformanceWire _wire;
    private readonly WireReply[] _statuses;
    private readonly ConcurrentQueue<WireRequest> _requests = new();
    private int _reads;

    public ConformanceServer(ConformanceWire wire, WireReply submit, params WireReply[] statuses)
    {
        _wire = wire;
        Submit = submit;
        _statuses = statuses;
    }

    /// <summary>Gets or sets the answer to submits.</summary>
    public WireReply Submit { get; set; }

    /// <summary>Gets or sets whether connections close after a submit's body has been read.</summary>
    public bool DropsSubmits { get; set; }

    /// <summary>Gets or sets whether connections close instead of answering a read.</summary>
    public bool DropsReads { get; set; }

    /// <summary>Gets or sets whether look-ups show the job.</summary>
    public bool IsRevealed { get; set; }

    /// <summary>Gets or sets what happens between the arrival of a submit and its answer.</summary>
    public Action? OnSubmit { get; set; }

    public IReadOnlyList<WireRequest> Requests => [.. _requests];

    /// <summary>Counts the requests that arrived whole.</summary>
    public int Count(HttpMethod method) => _requests.Count(request => request.Method == method);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var body = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(body, cancellationToken);
        }

        _requests.Enqueue(new WireRequest(request.Method, request.RequestUri!, Encoding.UTF8.GetString(body.ToArray())));
        var reply = Answer(request);
        return new HttpResponseMessage((HttpStatusCode)reply.Status)
        {
            Content = new StringContent(reply.Body, Encoding.UTF8, "application/json"),
            Headers = { RetryAfter = reply.RetryAfter is { } wait ? new(wait) : null },
            RequestMessage = request,
        };
    }

    private WireReply Answer(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Post)
        {
            OnSubmit?.Invoke();
            return DropsSubmits ? throw Dropped() : Submit;
        }

        if (request.Method == HttpMethod.Delete)
        {
            return _wire.Cancelled ?? throw new InvalidOperationException("A provider without cancel was asked to cancel.");
        }

        if (_wire.Find(request.RequestUri!, IsRevealed) is { } found)
        {
            return found;
        }

        var read = Interlocked.Increment(ref _reads) - 1;
        return DropsReads ? throw Dropped() : _statuses[Math.Min(read, _statuses.Length - 1)];
    }

    private static HttpRequestException Dropped() => new(HttpRequestError.ResponseEnded, "The response ended prematurely.");
}

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
    private WireReply? _then;

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

    /// <summary>Counts the submits that arrived whole.</summary>
    public int Submits => _requests.Count(static request => request.IsSubmit);

    /// <summary>Counts the cancels that arrived whole.</summary>
    public int Cancels => _requests.Count(static request => request.IsCancel);

    /// <summary>Counts the requests that arrived whole and are neither submits, cancels nor steps before a submit.</summary>
    public int Reads => _requests.Count(static request => request is { IsSubmit: false, IsCancel: false, IsStep: false });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var body = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(body, cancellationToken);
        }

        var isStep = _wire.Step(request) is not null;
        _requests.Enqueue(new WireRequest(request.Method, request.RequestUri!, Encoding.UTF8.GetString(body.ToArray()))
        {
            IsStep = isStep,
            IsSubmit = !isStep && _wire.IsSubmit(request),
            IsCancel = !isStep && _wire.IsCancel(request),
        });
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
        if (_wire.Step(request) is { } step)
        {
            return step;
        }

        if (_wire.IsSubmit(request))
        {
            OnSubmit?.Invoke();
            return DropsSubmits ? throw Dropped() : Submit;
        }

        if (_wire.IsCancel(request))
        {
            return _wire.Cancelled ?? throw new InvalidOperationException("A provider without cancel was asked to cancel.");
        }

        if (_wire.Find(request.RequestUri!, IsRevealed) is { } found)
        {
            return found;
        }

        // By the address where the wire tells, since reads may overlap.
        if (_wire.IsSecondRead(request) is { } second)
        {
            return second ? Volatile.Read(ref _then) ?? throw new InvalidOperationException("The second half of a status was read before the first.") : ReadStatus();
        }

        if (Interlocked.Exchange(ref _then, null) is { } then)
        {
            return then;
        }

        return ReadStatus();
    }

    private static HttpRequestException Dropped() => new(HttpRequestError.ResponseEnded, "The response ended prematurely.");

    private WireReply ReadStatus()
    {

        var read = Interlocked.Increment(ref _reads) - 1;
        var status = DropsReads ? throw Dropped() : _statuses.Length == 0 ? new WireReply(404, string.Empty) : _statuses[Math.Min(read, _statuses.Length - 1)];
        _then = status.Then;
        return status;
    }
}

using System.Net;

namespace VideoEngines.Http;

/// <summary>Wraps the body of a paid request: it can be written once, and marks the ticket right before the first byte.</summary>
internal sealed class SubmitContent : HttpContent
{
    private readonly HttpContent _inner;
    private readonly SubmitTicket _ticket;

    public SubmitContent(HttpContent inner, SubmitTicket ticket)
    {
        _inner = inner;
        _ticket = ticket;
        foreach (var (name, values) in inner.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        if (!_ticket.TryStart())
        {
            throw new SubmitRefusedException("The paid request was aborted, or written once already; it is not written again.");
        }

        // The first byte is on its way: from here on a cancelled token must not cut the body short.
        return _inner.CopyToAsync(stream, context, CancellationToken.None);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

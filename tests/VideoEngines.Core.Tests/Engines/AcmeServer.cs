using System.Net;
using System.Text;

namespace VideoEngines.Core.Tests.Engines;

/// <summary>Answers the engine over HTTP and remembers what arrived.</summary>
internal sealed class AcmeServer : HttpMessageHandler
{
    public (int Status, string Body) Submit { get; set; } = (200, """{"id":"job-1"}""");

    public (int Status, string Body) Status { get; set; } = (200, """{"state":"done"}""");

    /// <summary>Gets or sets whether connections close after a submit's body has been read.</summary>
    public bool DropsSubmits { get; set; }

    public List<(HttpMethod Method, string Address, string? Authorization)> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        Requests.Add((request.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString()));
        if (DropsSubmits && request.Method == HttpMethod.Post)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
        }

        var (status, body) = request.Method == HttpMethod.Post ? Submit : Status;
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}

using System.Net;
using System.Net.Http.Headers;

namespace VideoEngines.Http.Downloads;

/// <summary>Asks for a file and follows redirects by hand: every address is checked before it is asked.</summary>
internal sealed class DownloadFetcher(DownloadTransport transport, DownloadRequest request, DownloadRules rules, DownloadErrors errors, int maxRedirects)
{
    public async Task<HttpResponseMessage> FetchAsync(Uri uri, long offset, FileVersion? version, CancellationToken cancellationToken)
    {
        Uri? from = null;
        for (var redirects = 0; ; redirects++)
        {
            var lane = rules.Check(uri, from);
            var authorize = EndpointAddress.IsSameOrigin(uri, request.EngineOrigin) ? request.Authorize : null;
            var response = await transport.SendAsync(uri, lane, offset, version, authorize, cancellationToken).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode))
                return response;

            using (response)
            {
                if (redirects == maxRedirects)
                    throw errors.Refused(uri.IdnHost, $"it redirects more than {maxRedirects} times");

                from = uri;
                uri = Target(uri, response.Headers);
            }
        }
    }

    private Uri Target(Uri uri, HttpResponseHeaders headers)
    {
        // Absolute addresses keep their own text, so that odd spellings of a host stay visible to the rules.
        if (headers.Location is { } location)
            return location.IsAbsoluteUri ? location : new Uri(uri, location);

        throw errors.Refused(uri.IdnHost, "it redirects without a readable target");
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}

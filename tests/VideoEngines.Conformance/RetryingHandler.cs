namespace VideoEngines.Conformance;

/// <summary>What a host's resilience package does to every client: it sends again after a server error or a lost connection.</summary>
internal sealed class RetryingHandler : DelegatingHandler
{
    private const int Tries = 3;

    public RetryingHandler()
    {
    }

    public RetryingHandler(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if ((int)response.StatusCode < 500 || attempt == Tries)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < Tries)
            {
            }
        }
    }
}

namespace VideoEngines.Integration.Tests.Hosts;

/// <summary>What a host means well with: whatever fails is sent again, up to three times in all.</summary>
internal sealed class RetryingHandler : DelegatingHandler
{
    public const int Tries = 3;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var left = Tries - 1; ; left--)
        {
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                if (answer.IsSuccessStatusCode || left == 0)
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (HttpRequestException) when (left > 0)
            {
                // Again.
            }
        }
    }
}

namespace VideoEngines.Http;

/// <summary>
/// The innermost handler of every provider client. A paid request passes once, with its ticket; a second send of it, or a request that could buy something without a ticket, is refused
/// before bytes leave the process, whatever retrying handlers a host has put above.
/// </summary>
internal sealed class SubmitGate : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> UnpaidKey = new("VideoEngines.Unpaid");

    public SubmitGate(HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
    }

    /// <summary>Declares that a request buys nothing, although its method could.</summary>
    public static void MarkUnpaid(HttpRequestMessage request)
    {
        if (!IsRead(request.Method))
        {
            request.Options.Set(UnpaidKey, true);
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(SubmitTicket.Key, out var ticket))
        {
            if (!ticket.TrySend())
            {
                throw new SubmitRefusedException(
                    "A paid request was about to be sent a second time and was stopped. Remove retrying message handlers from the clients of VideoEngines; they would buy videos twice.");
            }

            request.Content = new SubmitContent(request.Content ?? throw new SubmitRefusedException("A paid request needs a body: empty ones are resent silently."), ticket);
        }
        else if (!IsRead(request.Method) && !request.Options.TryGetValue(UnpaidKey, out _))
        {
            throw new SubmitRefusedException($"A {request.Method} request without a submit ticket was stopped: it could buy something.");
        }

        return base.SendAsync(request, cancellationToken);
    }

    private static bool IsRead(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;
}

using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace VideoEngines.Tests.Wires;

/// <summary>Writes down what an engine sends and answers just enough.</summary>
internal sealed class WireServer(Func<Uri, string> answer) : HttpMessageHandler
{
    public JsonArray Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
        {
            Requests.Add((JsonNode)await SentRequest.ReadAsync(request, cancellationToken));
        }

        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer(request.RequestUri!), Encoding.UTF8, "application/json") };
    }
}

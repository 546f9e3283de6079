using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace VideoEngines.Tests.Providers.OpenAI;

/// <summary>Answers by path and method, the last answer of a script again and again, and keeps what arrived.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> _scripts = [];

    /// <summary>Gets method and path of what arrived, e.g. <c>GET /v1/videos/x</c>.</summary>
    public List<string> Requests { get; } = [];

    public List<AuthenticationHeaderValue?> Credentials { get; } = [];

    public ScriptedServer On(string request, HttpStatusCode status, string body, params (string Name, string Value)[] headers) => On(request, () =>
    {
        var message = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(Stream.Null, cancellationToken);
        }

        var key = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        Requests.Add(key);
        Credentials.Add(request.Headers.Authorization);
        if (!_scripts.TryGetValue(key, out var script))
        {
            throw new InvalidOperationException($"Nobody expected {key}.");
        }

        var answer = script.Count > 1 ? script.Dequeue() : script.Peek();
        var response = answer();
        response.RequestMessage = request;
        return response;
    }

    private ScriptedServer On(string request, Func<HttpResponseMessage> answer)
    {
        if (!_scripts.TryGetValue(request, out var script))
        {
            _scripts[request] = script = new Queue<Func<HttpResponseMessage>>();
        }

        script.Enqueue(answer);
        return this;
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using RichardSzalay.MockHttp;

namespace VideoEngines.Providers.Kling;

/// <summary>The far side of an engine under test: MockHttp answers, and every request is kept whose body arrived whole. Like a socket, it lets the body be written, never buffered.</summary>
internal sealed class KlingServer : DelegatingHandler
{
    public const string Key = "api-key-kling-canary-7f3a";

    public static readonly Uri Address = new("http://127.0.0.1:1/kling");

    public KlingServer()
        : base(new MockHttpMessageHandler()) => Mock = (MockHttpMessageHandler)InnerHandler!;

    public MockHttpMessageHandler Mock { get; }

    public List<Received> Requests { get; } = [];

    /// <summary>Gets or sets what happens between the arrival of a request and its answer.</summary>
    public Func<Task>? BeforeAnswer { get; set; }

    public static string TaskJson(string id, string status = "processing", string? externalId = null) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}","status":"{{status}}","external_id":"{{externalId}}"}""");

    public KlingV3Engine CreateEngine(Action<KlingOptions>? configure = null, HttpMessageHandler? handler = null)
    {
        var options = new KlingOptions { ApiKey = Key, BaseAddress = Address };
        configure?.Invoke(options);
        return new KlingV3Engine(options, handler ?? this);
    }

    /// <summary>Answers every create.</summary>
    public KlingServer OnCreate(HttpStatusCode status, string body, TimeSpan? retryAfter = null)
    {
        Mock.When(HttpMethod.Post, Address + "/text-to-video/kling-3.0").Respond(() => Task.FromResult(Answer(status, body, retryAfter)));
        return this;
    }

    /// <summary>Answers reads of tasks by what their query asks for.</summary>
    public KlingServer OnRead(Func<string, string> answerData)
    {
        Mock.When(HttpMethod.Get, Address + "/tasks").Respond(request =>
            Answer(HttpStatusCode.OK, $$"""{"code":0,"message":"SUCCEED","request_id":"r","data":[{{answerData(request.RequestUri!.Query)}}]}"""));
        return this;
    }

    public KlingServer OnRead(HttpStatusCode status, string body, TimeSpan? retryAfter = null)
    {
        Mock.When(HttpMethod.Get, Address + "/tasks").Respond(() => Task.FromResult(Answer(status, body, retryAfter)));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        if (request.Content is not null)
        {
            await request.Content.CopyToAsync(body, cancellationToken);
        }

        Requests.Add(new Received(
            request.Method, request.RequestUri!.AbsoluteUri, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(), body.ToArray()));
        if (BeforeAnswer is { } wait)
        {
            await wait();
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body, TimeSpan? retryAfter = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        response.Headers.RetryAfter = retryAfter is { } wait ? new(wait) : null;
        return response;
    }

    internal sealed record Received(HttpMethod Method, string Address, string? Authorization, string? ContentType, byte[] Body);
}

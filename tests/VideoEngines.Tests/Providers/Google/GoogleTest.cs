using VideoEngines.Prompting;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using VideoEngines.Catalog;
using VideoEngines.Http;

namespace VideoEngines.Tests.Providers.Google;

internal static class GoogleTest
{
    public const string Prompt = "a paper boat sailing through rain";
    public const string Operation = "projects/acme/locations/us-central1/publishers/google/models/veo-3.1-generate-001/operations/1f2e";
    public const string GeminiOperation = "models/veo-3.1-generate-preview/operations/op1";

    public static VideoMedia Frame { get; } = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png");

    public static VideoJobHandle Handle { get; } = new() { EngineId = VideoEngineIds.GoogleVeo31, AttemptId = "att-1", ProviderJobId = Operation };

    public static VideoJobHandle GeminiHandle { get; } = new() { EngineId = VideoEngineIds.GoogleVeo31OnGemini, AttemptId = "att-1", ProviderJobId = GeminiOperation };

    /// <summary>What the mapper gets: the request after the check against the catalog.</summary>
    public static SubmitInput Input(VideoEngineId engine, VideoRequest request)
    {
        var facts = EngineFacts.Of(EngineCatalog.Default, engine);
        var account = new ProviderAccount("default", new Uri("https://gateway.example/x/v1beta"), "us-central1", ProviderAccount.TokenOf("key")) { Project = "acme" };
        var shaped = RequestShaper.Shape(request, facts.Offer, adapts: false);
        return new SubmitInput(shaped.Request, shaped.Prompt, "att-1", account, facts, RequestGuard.Check(shaped, facts, static _ => true));
    }

    public static VideoMedia Stored(string id, MediaFacts? facts = null) => VideoMedia.FromProviderFile("vertex", id) with { Facts = facts };

    public static string Canonical(string json) => JsonNode.Parse(json)!.ToJsonString();

    public static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Providers", "Google", name + ".golden.json"));

    public static ProviderReply Reply(int status, string body) => new(status, Encoding.UTF8.GetBytes(body), null);

    public static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    /// <summary>Answers by a function and keeps what was asked.</summary>
    internal sealed class Server(Func<HttpRequestMessage, HttpResponseMessage> respond) : HttpMessageHandler
    {
        public List<(HttpMethod Method, Uri Address, string? Authorization, string? Key)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is not null)
            {
                await request.Content.ReadAsByteArrayAsync(cancellationToken);
            }

            Requests.Add((request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), request.Headers.TryGetValues("x-goog-api-key", out var keys) ? string.Join(',', keys) : null));
            var response = respond(request);
            response.RequestMessage = request;
            return response;
        }
    }
}

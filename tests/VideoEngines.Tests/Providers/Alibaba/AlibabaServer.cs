using System.Net;
using System.Text;

namespace VideoEngines.Tests.Providers.Alibaba;

/// <summary>Takes every submit, hands out upload forms, and answers other reads with what it is told.</summary>
internal sealed class AlibabaServer : HttpMessageHandler
{
    private const string Policy = """
        {"request_id":"r","data":{"policy":"cG9saWN5","signature":"sig","upload_dir":"dashscope-instant/d1","upload_host":"https://storage.example","expire_in_seconds":300,
        "max_file_size_mb":1024,"capacity_limit_mb":999,"oss_access_key_id":"LTAI1","x_oss_object_acl":"private","x_oss_forbid_overwrite":"true"}}
        """;

    public List<RecordedCall> Calls { get; } = [];

    public Queue<(HttpStatusCode Status, string Body)> Reads { get; } = [];

    public (HttpStatusCode Status, string Body) CancelAnswer { get; set; } = (HttpStatusCode.OK, """{"request_id":"r"}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var headers = request.Headers.ToDictionary(static header => header.Key, static header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
        Calls.Add(new RecordedCall(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body));
        var (status, text) = request.RequestUri.AbsolutePath switch
        {
            var path when path.EndsWith("/cancel", StringComparison.Ordinal) => CancelAnswer,
            var path when path.EndsWith("/uploads", StringComparison.Ordinal) => (HttpStatusCode.OK, Policy),
            _ when request.RequestUri.Host == "storage.example" => (HttpStatusCode.OK, string.Empty),
            _ when request.Method == HttpMethod.Post => (HttpStatusCode.OK, $$"""{"request_id":"r","output":{"task_id":"{{AlibabaTest.TaskId}}","task_status":"PENDING"} }"""),
            _ => Reads.Dequeue(),
        };
        return new HttpResponseMessage(status) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
    }
}

internal sealed record RecordedCall(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body);

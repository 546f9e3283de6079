using System.Net;
using System.Text;

namespace VideoEngines.TrimSmoke;

/// <summary>Answers like Kling for one job: a create, a read while it runs, then the end with its cost.</summary>
internal sealed class StubKling(Uri video) : HttpMessageHandler
{
    private int _reads;

    public int Creates { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            Creates++;
            return Answer("""{"id":"task-1","status":"submitted"}""");
        }

        var end = $$$"""[{"id":"task-1","status":"succeeded","outputs":[{"type":"video","id":"v","url":"{{{video}}}","duration":"5"}],"billing":[{"charge_type":"unit","amount":"3"}]}]""";
        return Answer(++_reads == 1 ? """[{"id":"task-1","status":"processing"}]""" : end);
    }

    private static HttpResponseMessage Answer(string data) => new(HttpStatusCode.OK)
    {
        Content = new StringContent($$"""{"code":0,"message":"SUCCEED","request_id":"r","data":{{data}}}""", Encoding.UTF8, "application/json"),
    };
}

using System.Net.Http.Headers;
using System.Text;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.OpenAI;

/// <summary>Calls the Videos API of one of its servers, with forms as the providers' SDKs make them.</summary>
internal sealed class VideosClient(TestServer server, string provider)
{
    public string Id { get; private set; } = string.Empty;

    public Task<Reply> GetAsync(string path = "", string? key = "Bearer k") => server.SendAsync(HttpMethod.Get, $"{provider}/v1/videos{path}", null, key);

    public Task<Reply> DeleteAsync(string id) => server.SendAsync(HttpMethod.Delete, $"{provider}/v1/videos/{id}", null, "Bearer k");

    public Task<Reply> PostJsonAsync(string body, string path = "", string? key = "Bearer k") => server.SendAsync(HttpMethod.Post, $"{provider}/v1/videos{path}", body, key);

    public Task<Reply> PostFormAsync(params (string Name, string Text)[] fields) => PostFormAsync(null, fields);

    public Task<Reply> PostFormAsync((byte[] Bytes, string Type)? file, params (string Name, string Text)[] fields) => server.SendAsync(HttpMethod.Post, $"{provider}/v1/videos", null, "Bearer k", request =>
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in fields)
            form.Add(new StringContent(text, Encoding.UTF8), name);
        if (file is { } known)
            form.Add(new ByteArrayContent(known.Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(known.Type) } }, "input_reference", "a.png");
        request.Content = form;
    });

    /// <summary>Submits a form, lets the job end and returns its record.</summary>
    public async Task<Reply> FinishAsync(params (string Name, string Text)[] fields)
    {
        Id = (await PostFormAsync(fields)).Field("id");
        server.Advance(12);
        return await GetAsync("/" + Id);
    }
}

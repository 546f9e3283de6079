using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;

namespace VideoEngines.Benchmarks.Jobs;

/// <summary>
/// The baseline: the same job against Kling's wire by hand, as lean as HttpClient allows. Source-generated JSON, headers made once, answers parsed from a pooled buffer, the video streamed.
/// It has no retries, no safety of any kind, and knows the happy path only.
/// </summary>
internal sealed class HandWrittenClient : IJobClient<HandWrittenClient.Job>, IDisposable
{
    private const int CopyBuffer = 128 * 1024;
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly HttpClient _client;
    private readonly Uri _submit;
    private readonly string _tasks;

    public HandWrittenClient(Uri baseAddress, string key)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null });
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var root = baseAddress.AbsoluteUri.TrimEnd('/');
        _submit = new Uri(root + "/text-to-video/kling-3.0");
        _tasks = root + "/tasks?task_ids=";
    }

    public async Task<Job> SubmitAsync()
    {
        var body = new HandWrittenSubmit(
            JobRequest.Prompt,
            new HandWrittenSettings("720p", "1:1", JobRequest.Seconds, "off", false),
            new HandWrittenOptions(Guid.CreateVersion7().ToString("N")));
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, HandWrittenJson.Default.HandWrittenSubmit));
        content.Headers.ContentType = JsonType;
        using var request = new HttpRequestMessage(HttpMethod.Post, _submit) { Content = content };
        var reply = await SendAsync(request, HandWrittenJson.Default.HandWrittenCreated);
        return new Job(reply.Data.Id);
    }

    public string IdOf(Job job) => job.Id;

    public async Task<bool> PollAsync(Job job)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_tasks + job.Id));
        var task = (await SendAsync(request, HandWrittenJson.Default.HandWrittenTasks)).Data[0];
        switch (task.Status)
        {
            case "succeeded":
                job.Video = new Uri(task.Outputs[0].Url);
                return true;
            case "failed":
                throw new InvalidOperationException("The job failed.");
            default:
                return false;
        }
    }

    public async Task DownloadAsync(Job job)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, job.Video);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null, CopyBuffer);
    }

    public void Dispose() => _client.Dispose();

    private async Task<T> SendAsync<T>(HttpRequestMessage request, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = ArrayPool<byte>.Shared.Rent(4096);
        try
        {
            var length = 0;
            while (await body.ReadAsync(buffer.AsMemory(length)) is > 0 and var read)
            {
                length += read;
                if (length == buffer.Length)
                {
                    throw new InvalidOperationException("The answer is longer than the buffer.");
                }
            }

            return JsonSerializer.Deserialize(buffer.AsSpan(0, length), type)!;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    internal sealed class Job(string id)
    {
        public string Id => id;

        public Uri? Video { get; set; }
    }
}

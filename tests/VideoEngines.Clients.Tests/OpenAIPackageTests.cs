using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenAI.Videos;
using VideoEngines.Emulator;

namespace VideoEngines.Clients.Tests;

/// <summary>OpenAI's .NET package. Its video client leaves bodies to the caller and does paths, headers, errors, downloads and paging itself.</summary>
public sealed class OpenAIPackageTests : IAsyncLifetime
{
    private const string Json = "application/json";
    private const string Prompt = """{"model":"sora-2","prompt":"A paper boat on a rain puddle","seconds":"4","size":"1280x720"}""";

    private VideoEmulator _emulator = null!;
    private VideoClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static RequestOptions Once => new() { CancellationToken = Token };

    public async ValueTask InitializeAsync()
    {
        _emulator = await VideoEmulator.StartAsync(new() { TimeScale = 1000 }, Token);
        _client = new VideoClient(new ApiKeyCredential("key-of-nobody"), new VideoClientOptions { Endpoint = _emulator.AddressOf("openai"), RetryPolicy = new ClientRetryPolicy(0) });
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    [Theory]
    [InlineData("sora-2", "720x1280", "8")]
    [InlineData("sora-2-pro", "1024x1792", "4")]
    public async Task VideoClient_Json_RendersAndDownloads(string model, string size, string seconds)
    {
        var id = await CreateAsync($$"""{"model":"{{model}}","prompt":"A paper boat","seconds":"{{seconds}}","size":"{{size}}"}""");

        var video = await EndedAsync(id);

        Assert.Equal("completed", video.GetProperty("status").GetString());
        Assert.Equal(model, video.GetProperty("model").GetString());
        Assert.Equal(size, video.GetProperty("size").GetString());
        Assert.Equal(seconds, video.GetProperty("seconds").GetString());
        await AssertDownloadsAsync(id);
    }

    [Fact]
    public async Task VideoClient_FormWithPicture_RendersAndDownloads()
    {
        using var picture = new ByteArrayContent(Picture(1280, 720));
        picture.Headers.ContentType = new("image/png");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("sora-2"), "model" }, { new StringContent("A paper boat"), "prompt" }, { new StringContent("4"), "seconds" }, { new StringContent("1280x720"), "size" },
            { picture, "input_reference", "boat.png" },
        };
        using var body = BinaryContent.Create(await form.ReadAsStreamAsync(Token));

        var id = Read(await _client.CreateVideoAsync(body, form.Headers.ContentType!.ToString(), Once)).GetProperty("id").GetString()!;

        Assert.Equal("completed", (await EndedAsync(id)).GetProperty("status").GetString());
        await AssertDownloadsAsync(id);
    }

    [Fact]
    public async Task VideoClient_Remix_NamesItsSource()
    {
        var source = await CreateAsync(Prompt);
        await EndedAsync(source);

        var remix = Read(await _client.CreateVideoRemixAsync(source, BinaryContent.Create(BinaryData.FromString("""{"prompt":"The same at night"}""")), Json, Once));

        Assert.Equal(source, remix.GetProperty("remixed_from_video_id").GetString());
        Assert.Equal("completed", (await EndedAsync(remix.GetProperty("id").GetString()!)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task VideoClient_List_GivesEveryPage()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
            ids.Add(await CreateAsync(Prompt.Replace("paper", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        // The package's 2.15.0 reads one page however many there are; the caller goes on from its last id.
        var seen = new List<string>();
        string? last = null;
        for (var hasMore = true; hasMore;)
        {
            await foreach (var page in _client.GetVideosAsync(2, "asc", last, Once).GetRawPagesAsync())
            {
                var list = Read(page);
                seen.AddRange(list.GetProperty("data").EnumerateArray().Select(static video => video.GetProperty("id").GetString()!));
                last = list.GetProperty("last_id").GetString();
                hasMore = list.GetProperty("has_more").GetBoolean();
            }
        }

        Assert.Equal(ids, seen);
    }

    [Fact]
    public async Task VideoClient_Delete_ForgetsTheVideo()
    {
        var id = await CreateAsync(Prompt);
        await EndedAsync(id);

        Assert.True(Read(await _client.DeleteVideoAsync(id, Once)).GetProperty("deleted").GetBoolean());

        Assert.Equal(404, (await Assert.ThrowsAsync<ClientResultException>(() => _client.GetVideoAsync(id, Once))).Status);
    }

    [Theory]
    [InlineData("""{"model":"sora-2","prompt":"A paper boat","seconds":"5"}""", "seconds")]
    [InlineData("""{"model":"sora-2"}""", "prompt")]
    public async Task VideoClient_InvalidInput_ThrowsItsOwnException(string body, string field)
    {
        var refused = await Assert.ThrowsAsync<ClientResultException>(() => CreateAsync(body));

        Assert.Equal(400, refused.Status);
        Assert.Contains($"Parameter: {field}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("invalid_request_error", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_emulator.Jobs);
    }

    private async Task<string> CreateAsync(string body)
    {
        var video = Read(await _client.CreateVideoAsync(BinaryContent.Create(BinaryData.FromString(body)), Json, Once));
        Assert.Equal("video", video.GetProperty("object").GetString());
        return video.GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> EndedAsync(string id)
    {
        while (true)
        {
            var video = Read(await _client.GetVideoAsync(id, Once));
            if (video.GetProperty("status").GetString() is "completed" or "failed")
                return video;
            await Task.Delay(10, Token);
        }
    }

    private async Task AssertDownloadsAsync(string id)
    {
        var content = (await _client.DownloadVideoAsync(id, null, Once)).GetRawResponse();
        Assert.Equal("video/mp4", content.Headers.TryGetValue("Content-Type", out var type) ? type : null);
        Assert.Equal("ftyp", Encoding.ASCII.GetString(content.Content.ToMemory().Span.Slice(4, 4)));
    }

    private static JsonElement Read(ClientResult result)
    {
        using var json = JsonDocument.Parse(result.GetRawResponse().Content);
        return json.RootElement.Clone();
    }

    /// <summary>A PNG file that is all header, which is all that the emulator reads.</summary>
    private static byte[] Picture(int width, int height)
    {
        var bytes = new byte[64];
        byte[] start = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
        start.CopyTo(bytes, 0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }
}

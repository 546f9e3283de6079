using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.ComfyUI;

public sealed class ComfyUIServerTests
{
    private const string Id = "11111111-2222-8333-8444-555555555555";

    private const string Graph = """
        {
          "clip": { "class_type": "CLIPLoader", "inputs": { "clip_name": "a", "type": "wan" } },
          "unet": { "class_type": "UNETLoader", "inputs": { "unet_name": "a", "weight_dtype": "default" } },
          "vae": { "class_type": "VAELoader", "inputs": { "vae_name": "a" } },
          "text": { "class_type": "CLIPTextEncode", "inputs": { "clip": ["clip", 0], "text": "a boat" } },
          "latent": { "class_type": "EmptyHunyuanLatentVideo", "inputs": { "width": 832, "height": 480, "length": 33, "batch_size": 1 } },
          "sampler": {
            "class_type": "KSampler",
            "inputs": { "model": ["unet", 0], "positive": ["text", 0], "negative": ["text", 0], "latent_image": ["latent", 0], "seed": 1, "steps": 20, "cfg": 3.5, "sampler_name": "euler", "scheduler": "simple", "denoise": 1 }
          },
          "decode": { "class_type": "VAEDecode", "inputs": { "samples": ["sampler", 0], "vae": ["vae", 0] } },
          "video": { "class_type": "CreateVideo", "inputs": { "images": ["decode", 0], "fps": 16 } },
          "save": { "class_type": "SaveVideo", "inputs": { "video": ["video", 0], "filename_prefix": "video/boat", "format": "mp4", "codec": "h264" } }
        }
        """;

    [Fact]
    public async Task Prompt_ClientsId_IsTaken()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await SubmitAsync(server);

        Assert.Equal((200, Id), (reply.Status, reply.Field("prompt_id")));
    }

    [Fact]
    public async Task Prompt_SameIdTwice_IsQueuedTwice()
    {
        await using var server = await TestServer.StartAsync();

        await SubmitAsync(server);
        await SubmitAsync(server);

        Assert.Equal(2, (await GetAsync(server, "queue")).GetProperty("queue_pending").GetArrayLength());
        Assert.Equal(2, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task Prompt_OldServer_ChoosesTheIdAndKeepsExtraData()
    {
        await using var server = await TestServer.StartAsync(static options => options.ComfyUIChoosesIds = true);

        var reply = await SubmitAsync(server);

        Assert.NotEqual(Id, reply.Field("prompt_id"));
        Assert.Equal("mine", (await GetAsync(server, "queue")).GetProperty("queue_pending")[0][3].GetProperty("mark").GetString());
        Assert.Equal((404, "404: Not Found"), await TextAsync(server, HttpMethod.Get, "api/jobs/" + Id));
    }

    public static TheoryData<string, string, string?, string> Broken => new()
    {
        { "save", "class_type", null, "missing_node_type" },
        { "save", "class_type", "\"PreviewVideo\"", "missing_node_type" },
        { "latent", "width", "833", "prompt_outputs_failed_validation" },
        { "latent", "length", "32", "prompt_outputs_failed_validation" },
        { "latent", "length", "\"long\"", "prompt_outputs_failed_validation" },
        { "text", "clip", """["nowhere",0]""", "prompt_outputs_failed_validation" },
        { "sampler", "seed", "-1", "prompt_outputs_failed_validation" },
        { "vae", "vae_name", null, "prompt_outputs_failed_validation" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Prompt_BrokenGraph_IsRefused(string node, string input, string? value, string type)
    {
        await using var server = await TestServer.StartAsync();
        var graph = JsonNode.Parse(Graph)!.AsObject();
        var target = (input == "class_type" ? graph[node] : graph[node]!["inputs"])!.AsObject();
        target.Remove(input);
        if (value is not null)
            target[input] = JsonNode.Parse(value);

        var reply = await SubmitAsync(server, graph.ToJsonString());

        Assert.Equal((400, type), (reply.Status, reply.Json.GetProperty("error").GetProperty("type").GetString()));
        Assert.Equal(0, server.Emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task Prompt_WithoutGraph_IsRefused()
    {
        await using var server = await TestServer.StartAsync();

        var reply = await server.SendAsync(HttpMethod.Post, "comfyui/prompt", "{}", null);

        Assert.Equal((400, "no_prompt"), (reply.Status, reply.Json.GetProperty("error").GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Job_OverTime_MovesFromQueueToHistoryAndIsServed()
    {
        await using var server = await TestServer.StartAsync();
        await SubmitAsync(server);
        Assert.Equal("{}", (await GetAsync(server, "history/" + Id)).GetRawText());
        server.Advance(2);
        Assert.Equal(Id, (await GetAsync(server, "api/queue")).GetProperty("queue_running")[0][1].GetString());
        server.Advance(10);

        var entry = (await GetAsync(server, "history/" + Id)).GetProperty(Id);

        Assert.Equal(0, (await GetAsync(server, "queue")).GetProperty("queue_running").GetArrayLength());
        Assert.Equal(("success", true), (entry.GetProperty("status").GetProperty("status_str").GetString(), entry.GetProperty("status").GetProperty("completed").GetBoolean()));
        var file = entry.GetProperty("outputs").GetProperty("save").GetProperty("images")[0];
        Assert.Equal(("video", "output"), (file.GetProperty("subfolder").GetString(), file.GetProperty("type").GetString()));
        using var video = await server.Http.GetAsync(new Uri(server.Emulator.BaseAddress, $"comfyui/view?filename={file.GetProperty("filename").GetString()}&subfolder=video&type=output"), TestServer.Token);
        Assert.Equal((200, "video/mp4"), ((int)video.StatusCode, video.Content.Headers.ContentType!.MediaType));
        Assert.Equal("completed", (await GetAsync(server, "api/jobs/" + Id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Queue_Delete_TakesOneOutForEachId()
    {
        await using var server = await TestServer.StartAsync();
        await SubmitAsync(server);
        await SubmitAsync(server);

        await server.SendAsync(HttpMethod.Post, "comfyui/queue", $$"""{"delete":["{{Id}}"]}""", null);

        Assert.Equal(1, (await GetAsync(server, "queue")).GetProperty("queue_pending").GetArrayLength());
    }

    [Theory]
    [InlineData(false, Id, true)]
    [InlineData(false, "00000000-0000-8000-8000-000000000000", false)]
    [InlineData(true, "00000000-0000-8000-8000-000000000000", true)]
    public async Task Interrupt_OneJob_HitsOnlyItUnlessTheServerIsOld(bool old, string id, bool stopped)
    {
        await using var server = await TestServer.StartAsync(options => options.ComfyUIChoosesIds = old);
        var job = (await SubmitAsync(server)).Field("prompt_id");
        server.Advance(5);

        await server.SendAsync(HttpMethod.Post, "comfyui/interrupt", $$"""{"prompt_id":"{{id}}"}""", null);

        var history = await GetAsync(server, "history/" + job);
        Assert.Equal(stopped, history.TryGetProperty(job, out var entry) && entry.GetProperty("status").GetProperty("messages")[1][0].GetString() == "execution_interrupted");
    }

    [Fact]
    public async Task JobsApi_NoSuchJob_Is404WithAnError()
    {
        await using var server = await TestServer.StartAsync();

        Assert.Equal((404, """{"error":"Job not found"}"""), await TextAsync(server, HttpMethod.Get, "api/jobs/" + Id));
    }

    [Fact]
    public async Task Upload_Image_CanBeLoaded()
    {
        await using var server = await TestServer.StartAsync();
        var graph = JsonNode.Parse(Graph)!.AsObject();
        graph["image"] = JsonNode.Parse("""{"class_type":"LoadImage","inputs":{"image":"boats/a.png"}}""");
        Assert.Equal(400, (await SubmitAsync(server, graph.ToJsonString())).Status);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "image", "a.png" }, { new StringContent("boats"), "subfolder" } };

        using var uploaded = await server.Http.PostAsync(new Uri(server.Emulator.BaseAddress, "comfyui/upload/image"), form, TestServer.Token);

        Assert.Equal("""{"name":"a.png","subfolder":"boats","type":"input"}""", await uploaded.Content.ReadAsStringAsync(TestServer.Token));
        Assert.Equal(200, (await SubmitAsync(server, graph.ToJsonString())).Status);
    }

    [Fact]
    public async Task WebSocket_OwnJob_TellsProgressAndTheEnd()
    {
        await using var emulator = await VideoEmulator.StartAsync(new VideoEmulatorOptions { TimeScale = 20, QueueTime = TimeSpan.FromSeconds(1), RenderTime = TimeSpan.FromSeconds(4), RenderTimeJitter = 0 }, TestServer.Token);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(new Uri(emulator.BaseAddress, "comfyui/ws?clientId=me")) { Scheme = "ws" }.Uri, TestServer.Token);
        using var http = new HttpClient();
        using var body = new StringContent(Body(Graph), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(emulator.BaseAddress, "comfyui/prompt"), body, TestServer.Token);

        var types = new List<string>();
        while (!types.Contains("execution_success"))
        {
            var buffer = new byte[8192];
            var received = await socket.ReceiveAsync(buffer, TestServer.Token);
            types.Add(JsonDocument.Parse(buffer.AsMemory(0, received.Count)).RootElement.GetProperty("type").GetString()!);
        }

        Assert.Equal(["status", "execution_start"], types.Take(2));
        Assert.Equal(20, types.Count(static type => type == "progress"));
        Assert.Equal(["executed", "execution_success"], types.TakeLast(2));
    }

    private static string Body(string graph) => $$"""{"prompt":{{graph}},"prompt_id":"{{Id}}","client_id":"me","extra_data":{"mark":"mine"} }""";

    private static Task<Reply> SubmitAsync(TestServer server, string graph = Graph) => server.SendAsync(HttpMethod.Post, "comfyui/prompt", Body(graph), null);

    private static async Task<JsonElement> GetAsync(TestServer server, string path) => (await server.SendAsync(HttpMethod.Get, "comfyui/" + path, null, null)).Json;

    private static async Task<(int Status, string Text)> TextAsync(TestServer server, HttpMethod method, string path)
    {
        var reply = await server.SendAsync(method, "comfyui/" + path, null, null);
        return (reply.Status, reply.Text);
    }
}

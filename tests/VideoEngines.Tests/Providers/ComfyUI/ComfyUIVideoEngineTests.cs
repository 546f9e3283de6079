using System.Text.Json.Nodes;
using VideoEngines.Providers.ComfyUI;

namespace VideoEngines.Tests.Providers.ComfyUI;

public sealed class ComfyUIVideoEngineTests
{
    private const string Guided = """
        {"1":{"class_type":"X","inputs":{"prefix":"{{prompt}}","length":"{{frames}}","a":"{{startFrame}}","b":"{{mask}}","c":"{{depthMap}}","d":"{{styleReference}}","e":"{{referenceImage1}}","f":"{{referenceImage2}}"}}}
        """;

    private static readonly VideoSubmitOptions Attempt = new() { AttemptId = "att-1" };

    [Fact]
    public async Task Submit_Text_FillsTheShippedWorkflow()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var request = new VideoRequest("a {{seed}} boat") { NegativePrompt = "blur", Seed = 0, Duration = TimeSpan.FromSeconds(3), Resolution = VideoResolution.P720, AspectRatio = VideoAspectRatio.Portrait };

        await server.Engine().SubmitAsync(request, Attempt);

        var body = JsonNode.Parse(server.Submits.Single())!;
        var graph = body["prompt"]!;
        Assert.Equal("a {{seed}} boat", graph["positive"]!["inputs"]!["text"]!.GetValue<string>());
        Assert.Equal("blur", graph["negative"]!["inputs"]!["text"]!.GetValue<string>());
        Assert.Equal(0, graph["firstHalf"]!["inputs"]!["noise_seed"]!.GetValue<long>());
        Assert.Equal("""{"width":720,"height":1280,"length":49,"batch_size":1}""", graph["latent"]!["inputs"]!.ToJsonString());
        Assert.Equal(16, graph["video"]!["inputs"]!["fps"]!.GetValue<int>());
        Assert.Equal(body["prompt_id"]!.GetValue<string>(), body["client_id"]!.GetValue<string>());
        Assert.Equal("video/" + body["prompt_id"]!.GetValue<string>(), graph["save"]!["inputs"]!["filename_prefix"]!.GetValue<string>());
        Assert.Equal("att-1", body["extra_data"]!["videoengines_attempt"]!.GetValue<string>());
        Assert.DoesNotContain("\"{{", server.Submits.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_StartFrame_IsUploadedBefore()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var request = FakeComfyUI.Request with { StartFrame = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png") };

        await server.Engine().SubmitAsync(request, Attempt);

        Assert.Equal(["POST /upload/image", "POST /prompt"], server.Calls);
        Assert.Contains("name=\"image\"; filename=\"4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6.png\"", server.Uploads.Single(), StringComparison.Ordinal);
        Assert.Equal("videoengines/boat.png", JsonNode.Parse(server.Submits.Single())!["prompt"]!["image"]!["inputs"]!["image"]!.GetValue<string>());
    }

    [Fact]
    public async Task Submit_EndFrame_TakesTheWorkflowOfBothFrames()
    {
        using var server = new FakeComfyUI(Fate.Accept);

        await server.Engine().SubmitAsync(FakeComfyUI.Request with { StartFrame = File("a.png"), EndFrame = File("b.png") }, Attempt);

        var graph = JsonNode.Parse(server.Submits.Single())!["prompt"]!;
        Assert.Equal(("a.png", "b.png"), (graph["start"]!["inputs"]!["image"]!.GetValue<string>(), graph["end"]!["inputs"]!["image"]!.GetValue<string>()));
        Assert.Equal("""["end",0]""", graph["latent"]!["inputs"]!["end_image"]!.ToJsonString());
    }

    [Fact]
    public async Task Submit_Guides_FillTheirPlaceholders()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine(static options => options.Workflows["image-to-video"] = Guided);
        var request = FakeComfyUI.Request with
        {
            StartFrame = File("start.png"),
            Masks = [File("mask.png")],
            DepthMap = File("depth.png"),
            StyleReferences = [File("style.png")],
            ReferenceImages = [File("one.png"), File("two.png")],
        };

        await engine.SubmitAsync(request, Attempt);

        Assert.Equal(
            """{"prefix":"a paper boat","length":33,"a":"start.png","b":"mask.png","c":"depth.png","d":"style.png","e":"one.png","f":"two.png"}""",
            JsonNode.Parse(server.Submits.Single())!["prompt"]!["1"]!["inputs"]!.ToJsonString());
    }

    [Fact]
    public async Task Submit_GuideAsBytes_IsUploadedBefore()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine(static options => options.Workflows["text-to-video"] = """{"1":{"class_type":"X","inputs":{"a":"{{depthMap}}","text":"{{prompt}}","length":"{{frames}}"}}}""");

        await engine.SubmitAsync(FakeComfyUI.Request with { DepthMap = VideoMedia.FromBytes(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "image/png") }, Attempt);

        Assert.Equal(["POST /upload/image", "POST /prompt"], server.Calls);
        Assert.Equal("videoengines/boat.png", JsonNode.Parse(server.Submits.Single())!["prompt"]!["1"]!["inputs"]!["a"]!.GetValue<string>());
    }

    [Fact]
    public async Task Submit_GuideThatTheWorkflowHasNoPlaceFor_IsRefused()
    {
        using var server = new FakeComfyUI(Fate.Accept);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request with { DepthMap = File("depth.png") }, Attempt));

        Assert.Contains("{{depthMap}}", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Submit_PlaceholderThatTheRequestHasNoImageFor_IsRefused()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine(static options => options.Workflows["image-to-video"] = Guided);

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => engine.SubmitAsync(FakeComfyUI.Request with { StartFrame = File("start.png") }, Attempt));

        Assert.Contains("set Masks", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\..\\b.png")]
    [InlineData("C:/a.png")]
    public async Task Submit_FileOutsideTheInputFolder_IsRefused(string name)
    {
        using var server = new FakeComfyUI(Fate.Accept);

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request with { StartFrame = VideoMedia.FromProviderFile("comfyui", name) }, Attempt));

        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Submit_WorkflowWithoutPlaceholder_RefusesWhatItWouldIgnore()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine(static options => options.WorkflowFile = """{"1":{"class_type":"SaveVideo","inputs":{"filename_prefix":"{{prompt}}"}}}""");

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => engine.SubmitAsync(FakeComfyUI.Request with { Seed = 3, Duration = null }, Attempt));

        Assert.Contains("{{seed}}", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Calls);
    }

    [Fact]
    public async Task Submit_NamedWorkflow_IsTaken()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine(static options => options.Workflows["tiny"] = """{"1":{"class_type":"SaveVideo","inputs":{"filename_prefix":"{{prompt}}","length":"{{frames}}"}}}""");

        await engine.SubmitAsync(FakeComfyUI.Request.With(new ComfyUIVideoOptions { Workflow = "tiny" }), Attempt);

        Assert.Equal("""{"1":{"class_type":"SaveVideo","inputs":{"filename_prefix":"a paper boat","length":33}}}""", JsonNode.Parse(server.Submits.Single())!["prompt"]!.ToJsonString());
    }

    [Fact]
    public async Task Submit_UnknownWorkflow_IsRefused()
    {
        using var server = new FakeComfyUI(Fate.Accept);

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => server.Engine().SubmitAsync(FakeComfyUI.Request.With(new ComfyUIVideoOptions { Workflow = "other" }), Attempt));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"nodes":[],"links":[]}""")]
    [InlineData("""{"1":{"inputs":{}}}""")]
    [InlineData("""{"1":{"class_type":"X","inputs":{"a":"{{promt}}"}}}""")]
    [InlineData("no/such/file.json")]
    public void New_BrokenWorkflow_IsAnError(string workflow)
    {
        using var server = new FakeComfyUI(Fate.Accept);

        Assert.Contains("ComfyUI:WorkflowFile", Assert.Throws<ArgumentException>(() => server.Engine(options => options.WorkflowFile = workflow)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_NoAddress_SaysWhatToSet()
    {
        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => new ComfyUIVideoEngine(VideoEngineIds.AlibabaWan22OnComfyUI, new ComfyUIOptions()).SubmitAsync("a boat"));

        Assert.Contains("ComfyUI:BaseAddress", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStatus_Waiting_TellsThePlace()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine();
        await engine.SubmitAsync(FakeComfyUI.Request, new VideoSubmitOptions { AttemptId = "att-0" });
        var handle = await engine.SubmitAsync(FakeComfyUI.Request, Attempt);

        var status = await engine.GetStatusAsync(handle);

        Assert.Equal((VideoJobState.Queued, 1), (status.State, status.QueuePosition));
    }

    [Fact]
    public async Task GetStatus_Succeeded_NamesSavedVideosOnly()
    {
        var (engine, handle) = await EndedAsync("success", """
            "9":{"images":[{"filename":"p.png","subfolder":"","type":"temp"}]},
            "10":{"images":[{"filename":"a b.mp4","subfolder":"video","type":"output"}],"animated":[true]},
            "11":{"gifs":[{"filename":"c.webm","subfolder":"","type":"output"},{"filename":"c.png","subfolder":"","type":"output"}]}
            """);

        var status = await engine.GetStatusAsync(handle);

        Assert.Equal(VideoJobState.Succeeded, status.State);
        Assert.Equal(["filename=a%20b.mp4&subfolder=video&type=output", "filename=c.webm&subfolder=&type=output"], status.Outputs.Select(static output => output.Id));
        Assert.All(status.Outputs, static output => Assert.Equal((true, null), (output.IsInline, output.Uri)));
    }

    [Fact]
    public async Task GetStatus_Error_TellsNodeAndExceptionClassOnly()
    {
        var (engine, handle) = await EndedAsync("error", string.Empty, """["execution_error",{"node_type":"KSamplerAdvanced","exception_type":"torch.OutOfMemoryError","exception_message":"secret prompt"}]""");

        var status = await engine.GetStatusAsync(handle);

        Assert.Equal((VideoJobState.Failed, VideoErrorKind.ProviderFault, "torch.OutOfMemoryError"), (status.State, status.FailureKind, status.ProviderCode));
        Assert.DoesNotContain("secret", status.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetStatus_Interrupted_IsCancelled()
    {
        var (engine, handle) = await EndedAsync("error", string.Empty, """["execution_interrupted",{}]""");

        Assert.Equal(VideoJobState.Cancelled, (await engine.GetStatusAsync(handle)).State);
    }

    [Fact]
    public async Task GetStatus_Gone_IsNotFound()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine();
        var handle = await engine.SubmitAsync(FakeComfyUI.Request, Attempt);
        server.Pending.Clear();

        var error = await Assert.ThrowsAsync<VideoEngineException>(() => engine.GetStatusAsync(handle));

        Assert.Equal(VideoErrorKind.NotFound, error.Kind);
    }

    [Fact]
    public async Task Cancel_Waiting_TakesItOut()
    {
        using var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine();
        var handle = await engine.SubmitAsync(FakeComfyUI.Request, Attempt);

        Assert.Equal(VideoCancelOutcome.Cancelled, await engine.CancelAsync(handle));

        Assert.Equal(0, server.Renders);
    }

    [Theory]
    [InlineData(false, VideoCancelOutcome.Requested)]
    [InlineData(true, VideoCancelOutcome.NotSupported)]
    public async Task Cancel_Running_InterruptsOnlyWhereNoOtherJobCanBeHit(bool old, VideoCancelOutcome outcome)
    {
        using var server = new FakeComfyUI(Fate.Accept) { RunsAtOnce = true, IsOld = old };
        var engine = server.Engine();
        var handle = await engine.SubmitAsync(FakeComfyUI.Request, Attempt);

        Assert.Equal(outcome, await engine.CancelAsync(handle));

        Assert.Equal(old ? 0 : 1, server.Calls.Count(static call => call == "POST /interrupt"));
    }

    [Fact]
    public async Task Cancel_Ended_TouchesNothing()
    {
        var (engine, handle) = await EndedAsync("success", """ "10":{"images":[{"filename":"a.mp4","subfolder":"","type":"output"}]} """);

        Assert.Equal(VideoCancelOutcome.TooLate, await engine.CancelAsync(handle));
    }

    private static async Task<(ComfyUIVideoEngine Engine, VideoJobHandle Handle)> EndedAsync(string status, string outputs, string message = """["execution_success",{}]""")
    {
        var server = new FakeComfyUI(Fate.Accept);
        var engine = server.Engine();
        var handle = await engine.SubmitAsync(FakeComfyUI.Request, Attempt);
        server.Pending.Clear();
        server.History[handle.ProviderJobId!] = $$"""{"prompt":[],"outputs":{ {{outputs}} },"status":{"status_str":"{{status}}","completed":true,"messages":[{{message}}]} }""";
        return (engine, handle);
    }

    private static VideoMedia File(string name) => VideoMedia.FromProviderFile("comfyui", name);
}

using VideoEngines.Emulator;

namespace VideoEngines.Clients.Tests;

/// <summary>
/// The emulator passes independent clients, the providers' own SDKs where there are any: what they send is accepted, what they read they understand, and what is wrong they throw as their own
/// errors. Each script has its cases.
/// </summary>
public sealed class NodeClientTests(NodeClients clients)
{
    [Theory]
    [InlineData("openai", "openai")]
    [InlineData("openai-vllm", "vllm")]
    [InlineData("openai-sglang", "sglang")]
    [InlineData("google-vertex", "vertex")]
    [InlineData("google-gemini", "gemini")]
    [InlineData("runway", "runway")]
    [InlineData("runway-types", "runway")]
    [InlineData("bytedance", "ark")]
    [InlineData("alibaba", "dashscope")]
    [InlineData("fal", "fal")]
    [InlineData("fal-types", "fal")]
    [InlineData("replicate", "replicate")]
    [InlineData("comfyui", "comfyui")]
    public Task Client_AgainstEmulator_Passes(string script, string provider) => PlayAsync(script, provider, new VideoEmulatorOptions { TimeScale = 1000 });

    /// <summary>With a key known to the emulator, so that signatures are checked and not only tokens read.</summary>
    [Fact]
    public Task KlingClient_SignedTokens_Passes() =>
        PlayAsync("kling", "kling", new VideoEmulatorOptions { TimeScale = 1000, ApiKeys = { "access-of-nobody:secret-of-nobody" } });

    private async Task PlayAsync(string script, string provider, VideoEmulatorOptions options)
    {
        await using var emulator = await VideoEmulator.StartAsync(options, TestContext.Current.CancellationToken);

        var run = await clients.RunAsync(script, emulator.BaseAddress);

        Assert.Contains(run.Cases, static played => played.Kind == "render");
        Assert.Contains(run.Cases, static played => played.Kind == "refusal");

        // Every create made one job and no refusal made any.
        Assert.Equal(run.Jobs, emulator.Jobs.Count);
        Assert.All(emulator.Jobs, job => Assert.Equal(provider, job.Provider));
    }
}

using VideoEngines.Emulator;

namespace VideoEngines.Clients.Tests;

/// <summary>
/// The emulator passes the providers' own SDKs: what they send is accepted, what they read they understand, and what is wrong they throw as their own errors. Each script has its cases.
/// </summary>
public sealed class NodeClientTests(NodeClients clients)
{
    [Theory]
    [InlineData("openai", "openai")]
    [InlineData("openai-vllm", "vllm")]
    [InlineData("openai-sglang", "sglang")]
    [InlineData("runway", "runway")]
    [InlineData("google-gemini", "gemini")]
    [InlineData("google-vertex", "vertex")]
    [InlineData("bytedance", "ark")]
    [InlineData("alibaba", "dashscope")]
    [InlineData("fal", "fal")]
    [InlineData("replicate", "replicate")]
    public async Task OwnSdk_AgainstEmulator_Passes(string script, string provider)
    {
        await using var emulator = await VideoEmulator.StartAsync(new() { TimeScale = 1000 }, TestContext.Current.CancellationToken);

        var run = await clients.RunAsync(script, emulator.BaseAddress);

        Assert.Contains(run.Cases, static played => played.Kind == "render");
        Assert.Contains(run.Cases, static played => played.Kind == "refusal");
        // Every create made one job and no refusal made any.
        Assert.Equal(run.Jobs, emulator.Jobs.Count);
        Assert.All(emulator.Jobs, job => Assert.Equal(provider, job.Provider));
    }
}

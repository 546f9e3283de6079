using System.Net;
using VideoEngines.Catalog;
using VideoEngines.Providers.OpenAI;
using VideoEngines.Testing;

namespace VideoEngines.Tests.Providers.OpenAI;

public sealed class OpenAIEngineTests
{
    private const string Video = "/v1/videos/video_1";

    private readonly ManualTimeProvider _clock = new() { AutoAdvance = true };

    [Theory]
    [InlineData("2500", 2500)]
    [InlineData("0", null)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("99999999999", null)]
    public async Task GetStatusAsync_PaceInTheAnswer_IsKept(string header, int? milliseconds)
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.OK, """{"id":"video_1","status":"in_progress"}""", ("openai-poll-after-ms", header));

        var status = await Create(server).GetStatusAsync(Handle);

        Assert.Equal(milliseconds is { } known ? TimeSpan.FromMilliseconds(known) : null, status.PollAfter);
    }

    [Fact]
    public async Task GetStatusAsync_HostsOwnPace_Wins()
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.OK, """{"id":"video_1","status":"in_progress"}""", ("openai-poll-after-ms", "2500"));

        Assert.Null((await Create(server, static options => options.PollInterval = TimeSpan.FromSeconds(1)).GetStatusAsync(Handle)).PollAfter);
    }

    [Fact]
    public async Task OpenContentAsync_Output_IsFetchedWithTheKey()
    {
        var server = new ScriptedServer().On("GET " + Video, HttpStatusCode.OK, """{"id":"video_1","status":"completed"}""");
        var engine = Create(server);

        var output = Assert.Single((await engine.GetStatusAsync(Handle)).Outputs);

        Assert.Equal("videos/video_1/content", engine.MapContent(Handle, output)!.Path);
        Assert.Equal("Bearer key", Assert.Single(server.Credentials)!.ToString());
    }

    [Fact]
    public async Task CancelAsync_Always_IsNotSupportedAndSendsNothing()
    {
        var server = new ScriptedServer();

        Assert.Equal(VideoCancelOutcome.NotSupported, await Create(server).CancelAsync(Handle));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("openai/sora-2")]
    [InlineData("openai/sora-2-pro")]
    public void Catalog_Offer_IsRetiredWithASuccessorThatLives(string id)
    {
        Assert.True(EngineCatalog.Default.TryGetOffer(id, out var offer));

        Assert.Equal((LifecycleState.Retired, new DateOnly(2026, 9, 24)), (offer.Lifecycle.State, offer.Lifecycle.RetiredOn));
        Assert.True(EngineCatalog.Default.TryGetOffer(offer.Lifecycle.Successor!.Value, out var successor));
        Assert.Equal(LifecycleState.Live, successor.Lifecycle.State);
    }

    [Fact]
    public async Task SubmitAsync_LengthThatTheCatalogExcludes_IsRefusedBeforeItIsSent()
    {
        var server = new ScriptedServer();

        await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => Create(server).SubmitAsync(new VideoRequest("x") { Duration = TimeSpan.FromSeconds(5) }));

        Assert.Empty(server.Requests);
    }

    private VideoJobHandle Handle => new() { EngineId = VideoEngineIds.OpenAISora2, AttemptId = "att-1", ProviderJobId = "video_1", SubmittedAt = _clock.GetUtcNow() };

    private OpenAISora2Engine Create(HttpMessageHandler handler, Action<OpenAIOptions>? configure = null)
    {
        var options = new OpenAIOptions { ApiKey = "key" };
        configure?.Invoke(options);
        return new OpenAISora2Engine(options, handler, _clock);
    }
}

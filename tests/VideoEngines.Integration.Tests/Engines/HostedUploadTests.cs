using VideoEngines.Emulator;
using VideoEngines.Providers.Fal;
using VideoEngines.Providers.Replicate;
using VideoEngines.Testing;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>Media that are too large for a body go to the host's storage first, once each, and the bytes travel without the key.</summary>
public sealed class HostedUploadTests
{
    private static readonly VideoMedia Large = SampleMedia.Png(1280, 720, 2 << 20);

    [Fact]
    public async Task SubmitAsync_LargeFramesToFal_AreUploadedToTheStorageBesideTheQueue()
    {
        await using var emulator = await VideoEmulator.StartAsync();
        var engine = new FalVideoEngine(VideoEngineIds.GoogleVeo31OnFal, new FalOptions { ApiKey = "test-key", BaseAddress = emulator.AddressOf("fal") });

        await engine.SubmitAsync(new VideoRequest("a paper boat") { StartFrame = Large, EndFrame = Large });

        Assert.Equal(["POST /fal/rest/storage/upload/initiate", "PUT /fal/uploads/", "POST /fal/queue/fal-ai/veo3.1/first-last-frame-to-video"], emulator.Requests.Select(Line));
        Assert.Equal(2 << 20, emulator.Requests[1].BodyLength);
        Assert.Contains("\"first_frame_url\":\"http://127.0.0.1:", emulator.Requests[2].Body, StringComparison.Ordinal);
        Assert.Equal(1, emulator.Billing.AcceptedSubmits);
    }

    [Fact]
    public async Task SubmitAsync_LargeFrameToReplicate_IsUploadedAsAFile()
    {
        await using var emulator = await VideoEmulator.StartAsync();
        var engine = new ReplicateVideoEngine(VideoEngineIds.GoogleVeo31OnReplicate, new ReplicateOptions { ApiKey = "test-key", BaseAddress = emulator.AddressOf("replicate") });

        await engine.SubmitAsync(new VideoRequest("a paper boat") { StartFrame = Large });

        Assert.Equal(["POST /replicate/v1/files", "POST /replicate/v1/models/google/veo-3.1/predictions"], emulator.Requests.Select(Line));
        Assert.Contains("/replicate/v1/files/", emulator.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SubmitAsync_LargeFrameWithoutAStorageAddress_IsRefusedBeforeAnythingIsSent()
    {
        await using var emulator = await VideoEmulator.StartAsync();
        var engine = new FalVideoEngine(VideoEngineIds.GoogleVeo31OnFal, new FalOptions { ApiKey = "test-key", BaseAddress = new Uri(emulator.BaseAddress, "fal/queue/gateway") });

        var error = await Assert.ThrowsAsync<VideoSubmitRejectedException>(() => engine.SubmitAsync(new VideoRequest("a paper boat") { StartFrame = Large }));

        Assert.Contains("StorageAddress", error.Message, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }

    private static string Line(RecordedRequest request) =>
        $"{request.Method} {(request.Path.StartsWith("/fal/uploads/", StringComparison.Ordinal) ? "/fal/uploads/" : request.Path)}";
}

using VideoEngines.Catalog;
using VideoEngines.Emulator;
using VideoEngines.Providers.Fal;
using VideoEngines.Providers.Replicate;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>Every endpoint of the hosts of many models: whatever the catalog says an engine takes goes over the wire in fields that the endpoint has, with every input that it takes.</summary>
public sealed class HostedEndpointTests
{
    public static TheoryData<string> Engines =>
        [.. EngineCatalog.Default.Offers.Where(static offer => offer.Host is "fal" or "replicate" && offer.Id != VideoEngineIds.ReplicateAny).Select(static offer => offer.Id.ToString())];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task SubmitAsync_EveryOperationResolutionAndInput_IsAccepted(string engine)
    {
        await using var emulator = await VideoEmulator.StartAsync();
        Assert.True(EngineCatalog.Default.TryGetOffer(engine, out var offer));
        IVideoEngine hosted = offer.Host == "fal"
            ? new FalVideoEngine(engine, new FalOptions { ApiKey = "test-key", BaseAddress = emulator.AddressOf("fal") })
            : new ReplicateVideoEngine(engine, new ReplicateOptions { ApiKey = "test-key", BaseAddress = emulator.AddressOf("replicate") });

        var requests = offer.Operations.Values.SelectMany(RequestsOf).ToList();
        var accepted = 0;
        foreach (var request in requests)
        {
            var error = await Record.ExceptionAsync(() => hosted.SubmitAsync(request));
            if (error is VideoSubmitRejectedException { WasSent: false } refused && refused.Message.Contains("no tier", StringComparison.Ordinal))
            {
                // Kling's cheaper or dearer tiers lack an endpoint here and there, which the catalog cannot say.
                continue;
            }

            accepted++;
            var last = emulator.Requests is { Count: > 0 } seen ? seen[^1] : null;
            Assert.True(error is null, $"{request}: {error?.Message} {last?.Path} {last?.Body}");
        }

        Assert.Equal(accepted, emulator.Billing.AcceptedSubmits);
    }

    private static IEnumerable<VideoRequest> RequestsOf(OperationCapabilities can)
    {
        var request = new VideoRequest("a paper boat")
        {
            Operation = can.Operation,
            Seed = can.Seed.Support == CapabilitySupport.Yes ? 0 : null,
            NegativePrompt = can.NegativePrompt.Support == CapabilitySupport.Yes ? "blur" : null,
            GenerateAudio = can.Audio.Support == AudioSupport.Optional ? false : null,
            AspectRatio = can.AspectRatios is { Values: [.., var last] } ? last : null,
            Duration = can.Durations is { Kind: not DurationKind.FollowsInput, Maximum: { } longest } && can.Inputs?.Any(static input => input.Role == VideoInputRole.EndFrame) != true ? longest : null,
        };
        foreach (var resolution in can.Resolutions?.Values.Select(static value => (VideoResolution?)value.Name) ?? [null])
        {
            var sized = request with { Resolution = can.Resolutions?.Values.Count > 1 ? resolution : null };
            if (sized.Duration > TimeSpan.FromSeconds(10) && resolution?.ShortSide > 1080)
            {
                sized = sized with { Duration = TimeSpan.FromSeconds(10) };
            }

            yield return With(sized, can, static input => input.Minimum > 0);
            foreach (var role in (can.Inputs ?? []).Where(static input => input is { Minimum: 0, Maximum: > 0 }).Select(static input => input.Role))
            {
                // Two engines take sound only beside a picture or a video.
                var beside = role == VideoInputRole.ReferenceAudio ? VideoInputRole.ReferenceImage : role;
                yield return With(sized, can, input => input.Minimum > 0 || input.Role == role || input.Role == beside);
            }
        }
    }

    private static VideoRequest With(VideoRequest request, OperationCapabilities can, Func<InputCapability, bool> chosen)
    {
        foreach (var role in (can.Inputs ?? []).Where(chosen).Select(static input => input.Role))
        {
            request = role switch
            {
                _ when role == VideoInputRole.StartFrame => request with { StartFrame = Media("png") },
                _ when role == VideoInputRole.EndFrame => request with { EndFrame = Media("png"), StartFrame = request.StartFrame ?? Media("png") },
                _ when role == VideoInputRole.ReferenceImage => request with { ReferenceImages = [Media("png")] },
                _ when role == VideoInputRole.ReferenceVideo => request with { ReferenceVideos = [Media("mp4")] },
                _ when role == VideoInputRole.ReferenceAudio => request with { ReferenceAudio = [Media("mp3")] },
                _ when role == VideoInputRole.DrivingAudio => request with { DrivingAudio = Media("mp3") },
                _ => request with { SourceVideo = Media("mp4") },
            };
        }

        return request;
    }

    private static VideoMedia Media(string type) => VideoMedia.FromUri($"https://media.example/boat-5s.{type}");
}

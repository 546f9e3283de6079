using VideoEngines.Catalog;
using VideoEngines.Emulator;
using VideoEngines.Integration.Tests.Support;
using VideoEngines.Metering;

namespace VideoEngines.Integration.Tests.Engines;

/// <summary>Every engine makes its video over real sockets: judged by ffprobe and by the provider's bill.</summary>
public sealed class EngineRenderTests
{
    public static TheoryData<string> Engines => [.. EngineSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task GenerateAsync_EveryEngine_SavesWhatWasAskedForAndPaysTheBill(string engine)
    {
        Probe.Require();
        var sample = EngineSamples.All[engine];
        await using var world = await World.StartAsync(everyEngine: true);

        var video = await world.Router.GenerateAsync(sample.Create("token-1"), new VideoSubmitOptions { Engine = sample.Id }, cancellationToken: world.Stop);

        Assert.Equal((VideoJobState.Succeeded, VideoSettlement.Done), (video.Status.State, video.Status.Settlement));
        Assert.Equal(sample.Count, video.Status.Outputs.Count);
        Assert.Equal(CreditHoldState.Committed, (await world.HoldOfAsync(video.Handle.AttemptId)).State);
        await world.Law.AssertSettledAsync(World.Account);
        foreach (var output in video.Status.Outputs)
        {
            var path = world.PathFor($"output-{output.Index}");
            await using (var content = await world.Router.OpenContentAsync(video.Handle, output, world.Stop))
            {
                Assert.Equal(sample.ImageType ?? "video/mp4", content.ContentType);
                await using var file = File.Create(path);
                await content.Stream.CopyToAsync(file, world.Stop);
            }

            if (sample.ImageType is { } type)
            {
                Assert.Equal((sample.Width, sample.Height, type), await Probe.OfImageAsync(path, world.Stop));
                continue;
            }

            var probe = await Probe.OfAsync(path, world.Stop);
            Assert.Equal((sample.Width, sample.Height, sample.HasAudio), (probe.Width, probe.Height, probe.HasAudio));
            Assert.Equal(sample.Duration.TotalSeconds, probe.Seconds, 0.1);
        }
    }

    [Fact]
    public void Samples_EveryOfferOfAnEmulatedProvider_HasOne()
    {
        var missing = EngineCatalog.Default.Offers.Where(static offer => offer.Dialect != "none").Select(static offer => offer.Id.ToString()).Except(EngineSamples.All.Keys);

        Assert.Empty(missing);
        Assert.Empty(VideoEmulator.Providers.Except(EngineSamples.All.Values.Select(static sample => sample.EmulatorProvider)));
    }
}

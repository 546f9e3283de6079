using VideoEngines.Catalog;
using VideoEngines.Integration.Tests.Engines;
using VideoEngines.Integration.Tests.Support;

namespace VideoEngines.Integration.Tests.Samples;

/// <summary>The quick start renders with every engine, as a user would try it: by its id and nothing else.</summary>
public sealed class QuickstartEngineTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(0.2);

    public static TheoryData<string> Engines => [.. EngineSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Run_WithTheEngine_SavesWhatTheEngineCanMake(string engine)
    {
        Probe.Require();
        using var quickstart = new Quickstart();

        var (exitCode, output, errors) = await quickstart.RunAsync("--engine", engine, "--time-scale", "1000", "--out", "output", "a paper boat sailing through rain");

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.Contains(output, line => line.StartsWith($"{engine} accepted the job", StringComparison.Ordinal));
        var path = Path.Combine(quickstart.Folder, "output");
        Assert.True(EngineCatalog.Default.TryGetOffer(VideoEngineId.Parse(engine), out var offer));
        if (EngineSamples.All[engine].ImageType is not null)
        {
            var (width, height, _) = await Probe.OfImageAsync(path, quickstart.Stop);
            Assert.Contains(offer.Operations.Values, can => MakesSize(can, width, height));
            return;
        }

        var file = await Probe.OfAsync(path, quickstart.Stop);
        Assert.Contains(offer.Operations.Values, can => Makes(can, file));
    }

    [Fact]
    public async Task Run_ImageEngineWithoutATarget_SavesAFileNamedForItsFormat()
    {
        using var quickstart = new Quickstart();

        var (exitCode, output, errors) = await quickstart.RunAsync("--engine", "black-forest-labs/flux-2-pro@fal", "--time-scale", "1000", "a paper boat");

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.EndsWith(".jpg", output[^1], StringComparison.Ordinal);
        Assert.Equal(Path.GetFileName(output[^1]), Assert.Single(Directory.GetFiles(quickstart.Folder).Select(Path.GetFileName)));
    }

    // What no source tells is not held against the file.
    private static bool Makes(OperationCapabilities can, Probe file)
    {
        var length = TimeSpan.FromSeconds(file.Seconds);
        return (can.Durations is not { Kind: not DurationKind.FollowsInput } durations || (length >= durations.Minimum - Tolerance && length <= durations.Maximum + Tolerance))
            && can.Audio.Support != (file.HasAudio ? AudioSupport.Never : AudioSupport.Always)
            && MakesSize(can, file.Width, file.Height);
    }

    private static bool MakesSize(OperationCapabilities can, int width, int height) =>
        can.Resolutions is not { } resolutions || !resolutions.Values.All(static option => option.Sizes.Count > 0)
        || resolutions.Values.Any(option => option.Sizes.Values.Contains(new VideoSize(width, height))) || can.AspectRatios is { FollowsInput: true };
}

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
    public async Task Run_WithTheEngine_SavesAVideoThatTheEngineCanMake(string engine)
    {
        Probe.Require();
        using var quickstart = new Quickstart();

        var (exitCode, output, errors) = await quickstart.RunAsync("--engine", engine, "--time-scale", "1000", "--out", "video.mp4", "a paper boat sailing through rain");

        Assert.Equal((0, string.Empty), (exitCode, errors));
        Assert.Contains(output, line => line.StartsWith($"{engine} accepted the job", StringComparison.Ordinal));
        var file = await Probe.OfAsync(Path.Combine(quickstart.Folder, "video.mp4"), quickstart.Stop);
        Assert.True(EngineCatalog.Default.TryGetOffer(VideoEngineId.Parse(engine), out var offer));
        Assert.Contains(offer.Operations.Values, can => Makes(can, file));
    }

    // What no source tells is not held against the file.
    private static bool Makes(OperationCapabilities can, Probe file)
    {
        var length = TimeSpan.FromSeconds(file.Seconds);
        return (can.Durations is not { Kind: not DurationKind.FollowsInput } durations || (length >= durations.Minimum - Tolerance && length <= durations.Maximum + Tolerance))
            && can.Audio.Support != (file.HasAudio ? AudioSupport.Never : AudioSupport.Always)
            && (can.Resolutions is not { } resolutions || !resolutions.Values.All(static option => option.Sizes.Count > 0)
                || resolutions.Values.Any(option => option.Sizes.Values.Contains(new VideoSize(file.Width, file.Height))) || can.AspectRatios is { FollowsInput: true });
    }
}

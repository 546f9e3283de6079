using System.Text.Json;
using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

/// <summary>Chromium plays the files as a user's browser would.</summary>
public sealed class Mp4ChromiumTests(Mp4ChromiumTests.Playback playback) : IClassFixture<Mp4ChromiumTests.Playback>
{
    private static readonly Mp4Spec[] Specs =
    [
        Spec(1280, 720, 24, 2, audio: true),
        Spec(720, 1280, 30, 2, audio: false),
        Spec(1000, 562, 25, 1.4, audio: true),
        Spec(3840, 2160, 24, 1, audio: true),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Specs.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Play_File_RunsToTheEndInItsSizeAndDuration(int index)
    {
        var spec = Specs[index];
        var seen = playback.Report(index);

        Assert.Equal("", seen.GetProperty("error").GetString());
        Assert.True(seen.GetProperty("ended").GetBoolean());
        Assert.Equal((spec.Width, spec.Height), (seen.GetProperty("width").GetInt32(), seen.GetProperty("height").GetInt32()));
        Assert.Equal(spec.Duration.TotalSeconds, seen.GetProperty("duration").GetDouble(), 3);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Play_File_DecodesPictures(int index)
    {
        var seen = playback.Report(index);

        Assert.InRange(seen.GetProperty("frames").GetInt32(), Specs[index].FrameCount / 2, Specs[index].FrameCount);
        Assert.Equal(0, seen.GetProperty("corrupted").GetInt32());
        Assert.InRange(seen.GetProperty("colour").EnumerateArray().Sum(part => part.GetInt32()), 100, 700);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Play_File_HasSoundExactlyWhenAskedFor(int index)
    {
        var bytes = playback.Report(index).GetProperty("audioBytes").GetInt64();

        Assert.Equal(Specs[index].Audio, bytes > 0);
    }

    private static Mp4Spec Spec(int width, int height, int framesPerSecond, double seconds, bool audio) => new()
    {
        Width = width,
        Height = height,
        FramesPerSecond = framesPerSecond,
        Duration = TimeSpan.FromSeconds(seconds),
        Audio = audio,
        Seed = width,
    };

    /// <summary>One browser plays all files, once for the class.</summary>
    public sealed class Playback : IAsyncLifetime
    {
        private JsonDocument? _report;

        public async ValueTask InitializeAsync()
        {
            if (MediaTool.Chromium.Path is null) return;
            _report = await BrowserPlayback.PlayAsync([.. Specs.Select(Mp4Synthesizer.Create)], TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync()
        {
            _report?.Dispose();
            return ValueTask.CompletedTask;
        }

        internal JsonElement Report(int index)
        {
            MediaTool.Chromium.Require();
            return _report!.RootElement[index];
        }
    }
}

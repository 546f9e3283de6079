using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

public sealed class Mp4SynthesizerTests
{
    private static readonly Mp4Spec Spec = new()
    {
        Width = 1000,
        Height = 562,
        FramesPerSecond = 24,
        Duration = TimeSpan.FromSeconds(5),
        Audio = true,
        Seed = 7,
    };

    [Fact]
    public void Create_SameSpec_GivesSameBytes()
    {
        Assert.Equal(Mp4Synthesizer.Create(Spec), Mp4Synthesizer.Create(Spec with { }));
    }

    [Fact]
    public void Create_OtherSeed_GivesOtherPictures()
    {
        Assert.NotEqual(Mp4Synthesizer.Create(Spec), Mp4Synthesizer.Create(Spec with { Seed = 8 }));
    }

    [Fact]
    public void Create_WithoutPadding_OrdersBoxesForStreaming()
    {
        Assert.Equal(["ftyp", "moov", "mdat"], Mp4Box.Parse(Mp4Synthesizer.Create(Spec)).Select(box => box.Type));
    }

    [Fact]
    public void Create_FiveSecondsOf720p_StaysUnder128KiB()
    {
        var file = Mp4Synthesizer.Create(Spec with { Width = 1280, Height = 720 });

        Assert.InRange(file.Length, 10_000, 128 * 1024);
    }

    [Fact]
    public void Create_MinimumLength_PadsWithFreeBoxToExactlyThat()
    {
        var file = Mp4Synthesizer.Create(Spec with { MinimumLength = 1_000_000 });

        Assert.Equal(1_000_000, file.Length);
        Assert.Equal(["ftyp", "moov", "mdat", "free"], Mp4Box.Parse(file).Select(box => box.Type));
    }

    [Fact]
    public void Create_MinimumLengthBelowRoomForFreeBox_StillReachesIt()
    {
        var length = Mp4Synthesizer.Create(Spec).Length;

        var file = Mp4Synthesizer.Create(Spec with { MinimumLength = length + 3 });

        Assert.Equal(length + 8, file.Length);
    }

    [Fact]
    public void Create_MinimumLengthReached_AddsNothing()
    {
        Assert.Equal(Mp4Synthesizer.Create(Spec), Mp4Synthesizer.Create(Spec with { MinimumLength = 100 }));
    }

    [Fact]
    public void Create_WithoutAudio_HasOneTrack()
    {
        Assert.Equal(["vide"], Tracks(Mp4Synthesizer.Create(Spec with { Audio = false })).Select(Handler));
    }

    [Fact]
    public void Create_WithAudio_HasVideoThenSound()
    {
        Assert.Equal(["vide", "soun"], Tracks(Mp4Synthesizer.Create(Spec)).Select(Handler));
    }

    [Fact]
    public void Create_Durations_AreExactInEveryHeader()
    {
        var file = Mp4Synthesizer.Create(Spec);
        var movie = Movie(file).Find("mvhd");
        var video = Tracks(file)[0];
        var sound = Tracks(file)[1];

        Assert.Equal((24_000, 120_000), (movie.Int32(12), movie.Int32(16)));
        Assert.Equal([120_000, 120_000], Tracks(file).Select(track => track.Find("tkhd").Int32(20)));
        Assert.Equal((24_000, 120_000), (video.Find("mdia/mdhd").Int32(12), video.Find("mdia/mdhd").Int32(16)));
        Assert.Equal([1, 120_000, AacTrack.SamplesPerFrame, 0x10000], sound.Find("edts/elst").Table(4));
    }

    [Fact]
    public void Create_TimesToSamples_CoverTheDuration()
    {
        var tracks = Tracks(Mp4Synthesizer.Create(Spec));

        Assert.Equal([1, 120, 1000], Sample(tracks[0], "stts").Table(4));
        Assert.Equal([1, 236, 1024], Sample(tracks[1], "stts").Table(4));
    }

    [Fact]
    public void Create_KeySamples_ComeEveryTwoSeconds()
    {
        var tracks = Tracks(Mp4Synthesizer.Create(Spec));

        Assert.Equal([1, 49, 97], Sample(tracks[0], "stss").Table());
        Assert.DoesNotContain(tracks[1].Find("mdia/minf/stbl").Children(), box => box.Type == "stss");
    }

    [Fact]
    public void Create_SampleEntry_HasVisibleSizeAndBaselineConfiguration()
    {
        var entry = Assert.Single(Sample(Tracks(Mp4Synthesizer.Create(Spec))[0], "stsd").Children(8));
        var configuration = Assert.Single(entry.Children(78));

        Assert.Equal(("avc1", 1000, 562), (entry.Type, entry.Int16(24), entry.Int16(26)));
        Assert.Equal("avcC", configuration.Type);
        Assert.Equal("0142C01FFFE1", Convert.ToHexString(configuration.Payload.Span[..6]));
    }

    [Fact]
    public void Create_SoundEntry_IsStereoAacLc()
    {
        var entry = Assert.Single(Sample(Tracks(Mp4Synthesizer.Create(Spec))[1], "stsd").Children(8));
        var stream = Assert.Single(entry.Children(28));

        Assert.Equal(("mp4a", 2, 48_000 << 16), (entry.Type, entry.Int16(16), entry.Int32(24)));
        Assert.Equal("esds", stream.Type);
        Assert.Contains("05021190", Convert.ToHexString(stream.Payload.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5.0)]
    [InlineData(2.5)]
    [InlineData(0.3)]
    public void Create_Chunks_FillTheDataWithoutGapOrOverlap(double seconds)
    {
        var file = Mp4Synthesizer.Create(Spec with { Duration = TimeSpan.FromSeconds(seconds) });
        var data = Assert.Single(Mp4Box.Parse(file), box => box.Type == "mdat");
        var at = data.Offset + 8;

        foreach (var (offset, length) in Tracks(file).SelectMany(Chunks).OrderBy(chunk => chunk.Offset))
        {
            Assert.Equal(at, offset);
            at += length;
        }

        Assert.Equal(data.End, at);
    }

    private static Mp4Box Movie(byte[] file) => Assert.Single(Mp4Box.Parse(file), box => box.Type == "moov");

    private static Mp4Box[] Tracks(byte[] file) => [.. Movie(file).Children().Where(box => box.Type == "trak")];

    private static Mp4Box Sample(Mp4Box track, string table) => track.Find("mdia/minf/stbl/" + table);

    private static string Handler(Mp4Box track) => System.Text.Encoding.ASCII.GetString(track.Find("mdia/hdlr").Payload.Span.Slice(8, 4));

    private static IEnumerable<(int Offset, int Length)> Chunks(Mp4Box track)
    {
        var sizes = Sample(track, "stsz").Table(12);
        var runs = Sample(track, "stsc").Table().Chunk(3).ToArray();
        var offsets = Sample(track, "stco").Table();
        var sample = 0;
        for (var chunk = 0; chunk < offsets.Length; chunk++)
        {
            var count = runs.Last(run => run[0] <= chunk + 1)[1];
            yield return (offsets[chunk], sizes.Skip(sample).Take(count).Sum());
            sample += count;
        }

        Assert.Equal(sizes.Length, sample);
    }
}

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using VideoEngines.Emulator.Media;

namespace VideoEngines.Emulator.Tests.Media;

/// <summary>Other people's decoders judge the files.</summary>
public sealed class Mp4DecodeTests
{
    // Width, height, frames per second, seconds, audio.
    public static TheoryData<int, int, int, double, bool> Specs => new()
    {
        { 1280, 720, 24, 5, true },
        { 1280, 720, 24, 5, false },
        { 720, 1280, 30, 5, false },
        { 1104, 832, 24, 3, true },
        { 960, 960, 25, 10, false },
        { 832, 1104, 30, 3, true },
        { 1584, 672, 24, 2.5, true },
        { 1920, 1080, 60, 3, true },
        { 3840, 2160, 24, 2.5, true },
        { 1000, 562, 25, 2.5, true },
        { 854, 480, 60, 10, true },
        { 16, 16, 1, 3, true },
        { 4096, 18, 30, 3, false },
    };

    [Theory]
    [MemberData(nameof(Specs))]
    public async Task Create_AnySpec_IsWhatFfprobeSees(int width, int height, int framesPerSecond, double seconds, bool audio)
    {
        var spec = Spec(width, height, framesPerSecond, seconds, audio);
        using var file = new TemporaryFile(Mp4Synthesizer.Create(spec));

        var (output, errors) = await MediaTool.Ffprobe.RunAsync("-v", "error", "-show_streams", "-show_format", "-of", "json", file.Path);

        Assert.Equal("", errors);
        using var probe = JsonDocument.Parse(output);
        var streams = probe.RootElement.GetProperty("streams").EnumerateArray().ToArray();
        Assert.Equal(audio ? ["h264", "aac"] : ["h264"], streams.Select(stream => Text(stream, "codec_name")));
        Assert.Equal("Constrained Baseline", Text(streams[0], "profile"));
        Assert.Equal((width, height), (streams[0].GetProperty("width").GetInt32(), streams[0].GetProperty("height").GetInt32()));
        Assert.Equal($"{framesPerSecond}/1", Text(streams[0], "avg_frame_rate"));
        Assert.Equal($"{spec.FrameCount}", Text(streams[0], "nb_frames"));
        var expected = (double)spec.FrameCount / framesPerSecond;
        Assert.All(streams, stream => Assert.Equal(expected, Seconds(stream), 5));
        Assert.Equal(expected, Seconds(probe.RootElement.GetProperty("format")), 5);
    }

    [Theory]
    [MemberData(nameof(Specs))]
    public async Task Create_AnySpec_DecodesWithoutError(int width, int height, int framesPerSecond, double seconds, bool audio)
    {
        using var file = new TemporaryFile(Mp4Synthesizer.Create(Spec(width, height, framesPerSecond, seconds, audio)));

        var (output, errors) = await MediaTool.Ffmpeg.RunAsync("-v", "error", "-i", file.Path, "-f", "null", "-");

        Assert.Equal("", errors);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Create_FifteenSecondsOf4K_StaysSmallAndDecodesEveryFrame()
    {
        var spec = Spec(3840, 2160, 24, 15, audio: false);
        using var file = new TemporaryFile(Mp4Synthesizer.Create(spec));

        var (output, errors) = await MediaTool.Ffmpeg.RunAsync(
            "-v", "error", "-i", file.Path, "-vf", "scale=16:16:flags=neighbor", "-f", "rawvideo", "-pix_fmt", "gray", "-");

        Assert.Equal("", errors);
        Assert.Equal(spec.FrameCount * 256, output.Length);
        Assert.InRange(new FileInfo(file.Path).Length, 1, 2_000_000);
    }

    [Fact]
    public async Task Create_Padded_DecodesWithoutError()
    {
        using var file = new TemporaryFile(Mp4Synthesizer.Create(Spec(640, 360, 24, 3, audio: true) with { MinimumLength = 3_000_000 }));

        var (_, errors) = await MediaTool.Ffmpeg.RunAsync("-v", "error", "-i", file.Path, "-f", "null", "-");

        Assert.Equal("", errors);
    }

    [Theory]
    [InlineData(320, 240)]
    [InlineData(250, 402)]
    public async Task Create_EveryFrame_ShowsTheScene(int width, int height)
    {
        var spec = Spec(width, height, 12, 4.5, audio: false);
        using var file = new TemporaryFile(Mp4Synthesizer.Create(spec));

        var (output, errors) = await MediaTool.Ffmpeg.RunAsync("-v", "error", "-i", file.Path, "-f", "rawvideo", "-pix_fmt", "yuv420p", "-");

        Assert.Equal("", errors);
        var frameLength = width * height * 3 / 2;
        Assert.Equal(spec.FrameCount * frameLength, output.Length);
        for (var frame = 0; frame < spec.FrameCount; frame++)
        {
            Assert.InRange(MeanLumaError(spec, frame, output.AsSpan(frame * frameLength)), 0, 3);
        }
    }

    [Fact]
    public async Task Create_Sound_IsChordOfThreePureTones()
    {
        var sound = await DecodeSoundAsync(Spec(64, 64, 24, 3, audio: true));

        Assert.InRange(sound.Length, 3 * AacTrack.SampleRate, (3 * AacTrack.SampleRate) + AacTrack.SamplesPerFrame);
        var power = Spectrum(sound.AsSpan(AacTrack.SampleRate, AacTrack.SamplesPerFrame));
        var strongest = power.OrderDescending().Take(3).Sum();
        Assert.InRange(strongest / power.Sum(), 0.999, 1);
    }

    [Fact]
    public async Task Create_Sound_IsQuietAndStartsAndEndsSofter()
    {
        var sound = await DecodeSoundAsync(Spec(64, 64, 24, 3, audio: true));

        var peak = Peak(sound);
        Assert.InRange(peak, 500, 4000);
        Assert.InRange(Peak(sound.AsSpan(0, 256)), 0, peak / 16);
        Assert.InRange(Peak(sound.AsSpan(sound.Length - 256)), 0, peak / 16);
    }

    private static Mp4Spec Spec(int width, int height, int framesPerSecond, double seconds, bool audio) => new()
    {
        Width = width,
        Height = height,
        FramesPerSecond = framesPerSecond,
        Duration = TimeSpan.FromSeconds(seconds),
        Audio = audio,
        Seed = width + height,
    };

    private static async Task<short[]> DecodeSoundAsync(Mp4Spec spec)
    {
        using var file = new TemporaryFile(Mp4Synthesizer.Create(spec));
        var (output, errors) = await MediaTool.Ffmpeg.RunAsync("-v", "error", "-i", file.Path, "-f", "s16le", "-map", "0:a", "-ac", "1", "-");
        Assert.Equal("", errors);
        return MemoryMarshal.Cast<byte, short>(output).ToArray();
    }

    private static double MeanLumaError(Mp4Spec spec, int frame, ReadOnlySpan<byte> picture)
    {
        var scene = new Scene(spec, new Palette(spec.Seed));
        var position = scene.BoatAt(frame);
        var cells = new byte[IntraCoder.MacroblockBytes];
        long error = 0;
        for (var y = 0; y < spec.Height; y++)
        {
            for (var x = 0; x < spec.Width; x++)
            {
                if (x % 16 == 0 || y == 0) scene.Read(x / 16, y / 16, position, cells);
                error += Math.Abs(cells[(y % 16 / 4 * 4) + (x % 16 / 4)] - picture[(y * spec.Width) + x]);
            }
        }

        return (double)error / (spec.Width * spec.Height);
    }

    // Power at multiples of 46.875 Hz up to 3 kHz.
    private static double[] Spectrum(ReadOnlySpan<short> samples)
    {
        var power = new double[64];
        for (var i = 0; i < power.Length; i++)
        {
            double real = 0, imaginary = 0;
            for (var t = 0; t < samples.Length; t++)
            {
                var (sin, cos) = Math.SinCos(2 * Math.PI * i * t / samples.Length);
                real += samples[t] * cos;
                imaginary += samples[t] * sin;
            }

            power[i] = (real * real) + (imaginary * imaginary);
        }

        return power;
    }

    private static int Peak(ReadOnlySpan<short> samples)
    {
        var peak = 0;
        foreach (var sample in samples) peak = Math.Max(peak, Math.Abs((int)sample));
        return peak;
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static double Seconds(JsonElement element) => double.Parse(Text(element, "duration")!, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Integration.Tests.Support;

/// <summary>What ffprobe says about a file.</summary>
internal sealed record Probe(int Width, int Height, double Seconds, bool HasAudio)
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static folder => new[] { Path.Combine(folder, "ffprobe"), Path.Combine(folder, "ffprobe.exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test where there is no ffprobe; fails it where there must be one, in CI.</summary>
    public static void Require()
    {
        if (Program is null)
        {
            const string reason = "ffprobe is not on the path; install ffmpeg to run this test.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }
    }

    /// <summary>Size and media type of an image that ffprobe decodes.</summary>
    public static async Task<(int Width, int Height, string ContentType)> OfImageAsync(string path, CancellationToken cancellationToken)
    {
        Require();
        using var child = ChildProcess.Start(Program!, ["-v", "error", "-of", "json", "-show_entries", "stream=codec_name,width,height:frame=width,height", "-show_frames", path]);
        var (exitCode, output, errors) = await child.EndAsync(cancellationToken);
        Assert.True(exitCode == 0 && errors.Length == 0, $"ffprobe: {errors}");
        using var answer = JsonDocument.Parse(output);
        var stream = Assert.Single(answer.RootElement.GetProperty("streams").EnumerateArray());
        var frame = Assert.Single(answer.RootElement.GetProperty("frames").EnumerateArray());
        return (frame.GetProperty("width").GetInt32(), frame.GetProperty("height").GetInt32(), stream.GetProperty("codec_name").GetString() switch
        {
            "mjpeg" => "image/jpeg",
            var codec => "image/" + codec,
        });
    }

    public static async Task<Probe> OfAsync(string path, CancellationToken cancellationToken)
    {
        Require();
        using var child = ChildProcess.Start(Program!, ["-v", "error", "-of", "json", "-show_entries", "stream=codec_type,width,height:format=duration,format_name", path]);
        var (exitCode, output, errors) = await child.EndAsync(cancellationToken);
        Assert.True(exitCode == 0 && errors.Length == 0, $"ffprobe: {errors}");
        using var answer = JsonDocument.Parse(output);
        var streams = answer.RootElement.GetProperty("streams").EnumerateArray().ToArray();
        var video = Assert.Single(streams, static stream => stream.GetProperty("codec_type").GetString() == "video");
        var format = answer.RootElement.GetProperty("format");
        Assert.Contains("mp4", format.GetProperty("format_name").GetString(), StringComparison.Ordinal);
        return new Probe(
            video.GetProperty("width").GetInt32(),
            video.GetProperty("height").GetInt32(),
            double.Parse(format.GetProperty("duration").GetString()!, CultureInfo.InvariantCulture),
            streams.Any(static stream => stream.GetProperty("codec_type").GetString() == "audio"));
    }
}

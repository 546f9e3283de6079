using System.Diagnostics;
using System.Globalization;
using VideoEngines.Benchmarks.Downloads;
using VideoEngines.Benchmarks.Jobs;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>
/// One video of 256 MiB through the safe downloader against raw CopyTo, to nowhere and to a file (flushed to the disk by both). Throughput by the clock, and by the CPU time that it took,
/// which other work on the machine disturbs less: the ratio is raw over ours, so that 1 is equal and less is slower.
/// </summary>
internal static class DownloadRatios
{
    private const long Length = 256L << 20;
    private const double Goal = 0.95;
    private const int MostRounds = 25;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    public static async IAsyncEnumerable<Ratio> MeasureAsync()
    {
        var clock = Stopwatch.StartNew();
        await using var emulator = await EmulatorProcess.StartAsync(
            "--min-video-bytes", Length.ToString(CultureInfo.InvariantCulture), "--queue-time", "0", "--render-time", "0.001");
        var address = await MakeVideoAsync(emulator);
        using var raw = new RawDownload(address);
        using var safe = new SafeDownload(address, emulator.Kling);
        var folder = Directory.CreateTempSubdirectory("videoengines-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "video.mp4");
            (Func<Task> Raw, Func<Task> Safe)[] pairs = [(raw.ToNowhereAsync, safe.ToNowhereAsync), (() => raw.ToFileAsync(path), () => safe.ToFileAsync(path))];
            foreach (var pair in pairs)
            {
                await pair.Raw();
                await pair.Safe();
            }

            List<(Usage Raw, Usage Safe)>[] rounds = [[], []];
            for (var round = 0; round < MostRounds && (round < 3 || clock.Elapsed < Limit); round++)
            {
                for (var i = 0; i < pairs.Length; i++)
                {
                    rounds[i].Add(await RoundAsync(pairs[i].Raw, pairs[i].Safe, round % 2 == 1));
                }
            }

            foreach (var ratio in Compare("stream", rounds[0]).Concat(Compare("file", rounds[1])))
            {
                yield return ratio;
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(Usage Raw, Usage Safe)> RoundAsync(Func<Task> raw, Func<Task> safe, bool isSafeFirst)
    {
        var first = await Usage.OfAsync(isSafeFirst ? safe : raw);
        var second = await Usage.OfAsync(isSafeFirst ? raw : safe);
        return isSafeFirst ? (second, first) : (first, second);
    }

    private static IEnumerable<Ratio> Compare(string name, List<(Usage Raw, Usage Safe)> rounds)
    {
        double Rate(Func<(Usage Raw, Usage Safe), Usage> which) => Length / 1e6 / Ratio.LowerQuartile(rounds.Select(r => which(r).Elapsed.TotalSeconds));
        double Cpu(Func<(Usage Raw, Usage Safe), Usage> which) => Ratio.LowerQuartile(rounds.Select(r => which(r).Cpu.TotalMilliseconds));
        var comment = string.Create(
            CultureInfo.InvariantCulture,
            $"{Rate(static r => r.Safe):0} MB/s against {Rate(static r => r.Raw):0}, {rounds.Count} rounds; {Ratio.Median(rounds.Select(static r => r.Safe.Bytes / 1024.0)):0} KiB allocated against {Ratio.Median(rounds.Select(static r => r.Raw.Bytes / 1024.0)):0}");
        yield return new Ratio($"download.{name}", Rate(static r => r.Safe) / Rate(static r => r.Raw), Goal, AtLeast: true, comment);
        comment = string.Create(CultureInfo.InvariantCulture, $"{Cpu(static r => r.Safe):0} ms of CPU against {Cpu(static r => r.Raw):0}");
        yield return new Ratio($"download.{name}.cpu", Cpu(static r => r.Raw) / Cpu(static r => r.Safe), Goal, AtLeast: true, comment);
    }

    private static async Task<Uri> MakeVideoAsync(EmulatorProcess emulator)
    {
        using var client = new HandWrittenClient(emulator.Kling, "benchmark");
        var job = await client.SubmitAsync();
        while (!await client.PollAsync(job))
        {
            await Task.Delay(20);
        }

        return job.Video!;
    }
}

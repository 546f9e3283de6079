using System.Diagnostics;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>What this process used: CPU of all its threads, bytes allocated, and time on the clock.</summary>
internal readonly record struct Usage(TimeSpan Cpu, long Bytes, TimeSpan Elapsed)
{
    public static Usage operator +(Usage left, Usage right) => new(left.Cpu + right.Cpu, left.Bytes + right.Bytes, left.Elapsed + right.Elapsed);

    public static async Task<Usage> OfAsync(Func<Task> work)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await work();
        var elapsed = Stopwatch.GetElapsedTime(started);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        return new Usage(cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes, elapsed);
    }

    public static Usage Of(Action work)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        work();
        var elapsed = Stopwatch.GetElapsedTime(started);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        return new Usage(cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes, elapsed);
    }
}

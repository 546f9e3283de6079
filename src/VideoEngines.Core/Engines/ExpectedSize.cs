namespace VideoEngines;

/// <summary>How large an output of a job may be at the most: far above what encoders make, far below what fills a disk.</summary>
internal static class ExpectedSize
{
    private const long Floor = 256L << 20;

    /// <summary>400 Mbit/s, four times what 4K cameras record.</summary>
    private const long BytesPerSecond = 50_000_000;

    public static long MostBytes(VideoJobHandle handle) => handle.Operation is { MakesImages: true } ? Floor : Floor + (long)((handle.ExpectedDuration?.TotalSeconds ?? 60) * BytesPerSecond);
}

namespace VideoEngines.Emulator.Google;

/// <summary>What only these wires know of a job.</summary>
/// <param name="Resource">What comes before <c>/operations/</c> in the operation's name.</param>
/// <param name="StorageUri">The bucket that the videos are written to; null for videos inside the answer.</param>
internal sealed record VeoJob(string Resource, string? StorageUri)
{
    private int _endReads;

    /// <summary>Counts the reads that told the end; true from the second on. Those are taken for downloads: the first one told the client that there is something to download.</summary>
    public bool IsDownload() => Interlocked.Increment(ref _endReads) > 1;
}

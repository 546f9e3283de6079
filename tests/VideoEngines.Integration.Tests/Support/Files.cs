namespace VideoEngines.Integration.Tests.Support;

internal static class Files
{
    /// <summary>An MP4 starts with its file type box.</summary>
    public static async Task AssertIsMp4Async(string path, CancellationToken cancellationToken)
    {
        var head = new byte[8];
        await using var file = File.OpenRead(path);
        await file.ReadExactlyAsync(head, cancellationToken);
        Assert.Equal("ftyp"u8.ToArray(), head[4..]);
    }
}

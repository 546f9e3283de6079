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

    /// <summary>A file starts as those of its media type do.</summary>
    public static async Task AssertIsAsync(string contentType, string path, CancellationToken cancellationToken)
    {
        if (contentType == "video/mp4")
        {
            await AssertIsMp4Async(path, cancellationToken);
            return;
        }

        var head = new byte[4];
        await using var file = File.OpenRead(path);
        await file.ReadExactlyAsync(head, cancellationToken);
        byte[] expected = contentType == "image/png" ? [0x89, 0x50, 0x4E, 0x47] : [0xFF, 0xD8, 0xFF, 0xE0];
        Assert.Equal(expected, head);
    }
}

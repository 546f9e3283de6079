namespace VideoEngines;

/// <summary>Inspects a file at an address by as few of its bytes as it takes.</summary>
internal static class AddressInspector
{
    private const int FirstBytes = 64 << 10;
    private const int Growth = 4;

    /// <returns>The facts; null when nobody opens the address, or its content has no signature that is known.</returns>
    public static async Task<MediaFacts?> ReadAsync(Uri uri, Func<Uri, CancellationToken, Task<Stream?>> open, long maxBytes, CancellationToken cancellationToken)
    {
        var stream = await open(uri, cancellationToken).ConfigureAwait(false);
        if (stream is null)
        {
            return null;
        }

        await using var owned = stream.ConfigureAwait(false);
        var most = (int)Math.Min(maxBytes, Array.MaxLength);
        var buffer = new byte[Math.Min(FirstBytes, most)];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAtLeastAsync(buffer.AsMemory(length), buffer.Length - length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            var isWhole = length + read < buffer.Length;
            length += read;
            var facts = MediaInspector.Read(buffer.AsSpan(0, length), isWhole);
            if (isWhole || length == most || facts.ContentType is null || IsComplete(facts))
            {
                return facts.ContentType is null ? null : facts with { Length = facts.Length ?? (stream.CanSeek ? stream.Length : null) };
            }

            Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * Growth, most));
        }
    }

    private static bool IsComplete(MediaFacts facts)
    {
        var type = facts.ContentType!;
        var (isPicture, isSound) = (type.StartsWith("image/", StringComparison.Ordinal), type.StartsWith("audio/", StringComparison.Ordinal));
        return type == "application/json" || (facts.Width is not null && isPicture) || (facts.Duration is not null && (isSound || facts.Width is not null));
    }
}

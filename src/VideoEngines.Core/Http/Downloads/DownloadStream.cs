using System.Buffers;

namespace VideoEngines.Http.Downloads;

/// <summary>A file being downloaded, as a forward-only stream. All rules go on applying while it is read; the end is reported only after the length was verified.</summary>
/// <remarks>
/// Not thread-safe. Synchronous reads are not supported: resuming waits for the network, and a blocked thread per download is what an application cannot afford.
/// After a cancelled read, a further read resumes the file.
/// </remarks>
internal sealed class DownloadStream(DownloadSession session) : Stream
{
    private const int CopyBufferLength = 128 * 1024;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A download cannot seek; VideoContent.Length tells the size, when it is known.");

    public override long Position
    {
        get => throw new NotSupportedException("A download cannot seek.");
        set => throw new NotSupportedException("A download cannot seek.");
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => session.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return session.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        ValidateCopyToArguments(destination, bufferSize);
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(bufferSize, CopyBufferLength));
        try
        {
            while (await session.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
                await destination.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw Synchronous();

    public override int Read(Span<byte> buffer) => throw Synchronous();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A download cannot seek.");

    public override void SetLength(long value) => throw new NotSupportedException("A download is read-only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A download is read-only.");

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            session.Dispose();

        base.Dispose(disposing);
    }

    private static NotSupportedException Synchronous() => new("Read a download with ReadAsync or CopyToAsync; synchronous reading would block a thread on the network.");
}

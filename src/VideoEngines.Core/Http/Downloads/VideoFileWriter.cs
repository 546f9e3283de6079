using System.Buffers;
using System.Globalization;

namespace VideoEngines.Http.Downloads;

/// <summary>Saves content to a file so that the file is either whole or not there.</summary>
internal static class VideoFileWriter
{
    private const int BufferLength = 128 * 1024;
    private const int ReportEvery = 1024 * 1024;

    /// <summary>
    /// Writes to a temporary file beside the target (its name with <c>.xxxxxxxx.part</c>), flushes it to the disk and moves it over the target in one step. Missing folders are created.
    /// On failure or cancellation the temporary file is deleted and an existing target stays as it was.
    /// </summary>
    /// <param name="content">The content; it is read to its end, and stays the caller's to dispose.</param>
    /// <param name="path">The target; an existing file is replaced.</param>
    /// <param name="progress">Told the bytes written so far, about every mebibyte and at the end.</param>
    /// <param name="cancellationToken">Cancels the saving.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="VideoDownloadException">The content could not be read to its end, or is not as long as announced.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task<long> SaveAsync(VideoContent content, string path, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        cancellationToken.ThrowIfCancellationRequested();
        var target = Path.GetFullPath(path);
        if (Path.EndsInDirectorySeparator(target) || Directory.Exists(target))
            throw new ArgumentException($"'{path}' is a folder. Name a file in it.", nameof(path));

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var part = $"{target}.{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture).AsSpan(0, 8)}.part";
        try
        {
            var written = await WritePartAsync(content, part, progress, cancellationToken).ConfigureAwait(false);
            File.Move(part, target, overwrite: true);
            return written;
        }
        catch
        {
            TryDelete(part);
            throw;
        }
    }

    private static async Task<long> WritePartAsync(VideoContent content, string part, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var file = new FileStream(part, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        });
        await using (file.ConfigureAwait(false))
        {
            var written = await CopyAsync(content, file, progress, cancellationToken).ConfigureAwait(false);
            if (content.Length is { } length && length != written)
            {
                throw new VideoDownloadException(string.Create(CultureInfo.InvariantCulture, $"The content has {written} bytes instead of the {length} announced. Download it again."))
                {
                    Kind = VideoErrorKind.Transport,
                    IsTransient = true,
                };
            }

            await Task.Run(() => file.Flush(flushToDisk: true), cancellationToken).ConfigureAwait(false);
            return written;
        }
    }

    private static async Task<long> CopyAsync(VideoContent content, FileStream file, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var written = 0L;
        var reported = -1L;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            while (await content.Stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                written += count;
                if (written - reported >= ReportEvery)
                    progress?.Report(reported = written);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (reported != written)
            progress?.Report(written);

        return written;
    }

    private static void TryDelete(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The first error tells more than this one would.
        }
    }
}

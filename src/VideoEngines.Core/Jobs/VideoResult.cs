using VideoEngines.Http.Downloads;

namespace VideoEngines;

/// <summary>A finished video: the job, its status and its outputs.</summary>
public sealed class VideoResult
{
    private readonly IVideoEngine _engine;

    internal VideoResult(IVideoEngine engine, VideoJobHandle handle, VideoJobStatus status)
    {
        _engine = engine;
        Handle = handle;
        Status = status;
    }

    /// <summary>Gets the handle of the job.</summary>
    public VideoJobHandle Handle { get; }

    /// <summary>Gets the last status; it succeeded.</summary>
    public VideoJobStatus Status { get; }

    /// <summary>Gets what the provider charged, in its own unit, when it tells.</summary>
    public VideoCost? Cost => Status.Cost;

    /// <summary>Opens an output for reading.</summary>
    /// <param name="index">The position of the output, from 0.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The content; dispose it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The job has no such output.</exception>
    /// <exception cref="VideoDownloadException">The output could not be fetched, or was refused as unsafe.</exception>
    public Task<VideoContent> OpenAsync(int index = 0, CancellationToken cancellationToken = default) =>
        VideoSaving.OpenAsync(_engine, Handle, Status, index, cancellationToken);

    /// <summary>Saves an output to a file. The file appears whole or not at all; an existing one is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="index">The position of the output, from 0.</param>
    /// <param name="progress">Is told the bytes written so far.</param>
    /// <param name="cancellationToken">Cancels the download; nothing is left behind.</param>
    /// <returns>A task that ends when the file is on disk.</returns>
    /// <exception cref="VideoDownloadException">The output could not be fetched, or was refused as unsafe.</exception>
    public Task SaveAsync(string path, int index = 0, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        VideoSaving.SaveAsync(_engine, Handle, Status, path, index, progress, cancellationToken);

    /// <summary>Copies an output to a stream.</summary>
    /// <param name="destination">The stream; not disposed.</param>
    /// <param name="index">The position of the output, from 0.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="VideoDownloadException">The output could not be fetched, or was refused as unsafe.</exception>
    public Task SaveAsync(Stream destination, int index = 0, CancellationToken cancellationToken = default) =>
        VideoSaving.SaveAsync(_engine, Handle, Status, destination, index, cancellationToken);
}

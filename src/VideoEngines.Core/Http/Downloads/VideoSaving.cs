namespace VideoEngines.Http.Downloads;

/// <summary>Opens and saves outputs through an engine.</summary>
internal static class VideoSaving
{
    public static async Task<VideoContent> OpenAsync(IVideoEngine engine, VideoJobHandle handle, VideoJobStatus status, int index, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, status.Outputs.Count);

        // A bare mock answers null for a member that it was not told about.
        return await (engine.OpenContentAsync(handle, status.Outputs[index], cancellationToken) ?? Task.FromResult<VideoContent>(null!)).ConfigureAwait(false)
            ?? throw new NotSupportedException($"{engine.GetType().Name}.OpenContentAsync returned no content.");
    }

    public static async Task SaveAsync(
        IVideoEngine engine, VideoJobHandle handle, VideoJobStatus status, string path, int index, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var content = await OpenAsync(engine, handle, status, index, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            await VideoFileWriter.SaveAsync(content, path, progress, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task SaveAsync(IVideoEngine engine, VideoJobHandle handle, VideoJobStatus status, Stream destination, int index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var content = await OpenAsync(engine, handle, status, index, cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            await content.Stream.CopyToAsync(destination, cancellationToken).ConfigureAwait(false);
        }
    }
}

namespace VideoEngines;

/// <summary>Makes videos: one engine at one provider, a router over many, or a layer around either.</summary>
/// <remarks>
/// <para>A video job is a paid, minutes-long, asynchronous purchase. <see cref="SubmitAsync"/> is the only member that buys something; every other
/// member can be called again at any time, from any process, with a stored handle.</para>
/// <para>Implementations are thread-safe. They never loop, sleep or retry a paid call. Only <see cref="SubmitAsync"/> and <see cref="GetStatusAsync"/> must be
/// implemented; the other members have defaults.</para>
/// </remarks>
public interface IVideoEngine
{
    /// <summary>Starts one paid attempt and returns as soon as the provider has accepted it.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="options">Who pays, how much at most, and where; <see langword="null"/> for none of these.</param>
    /// <param name="cancellationToken">
    /// Free of charge until the request starts to leave the process. After that the answer is awaited all the same and the thrown <see cref="VideoCanceledException"/> carries the handle.
    /// </param>
    /// <returns>The handle of the accepted job. Store it: it is all that is needed to follow the job from another process.</returns>
    /// <exception cref="VideoSubmitRejectedException">It is proven that no job exists; nothing was bought.</exception>
    /// <exception cref="SubmitOutcomeUnknownException">A job may or may not exist. Never submit again because of it: find the job, or wait.</exception>
    /// <exception cref="VideoCanceledException">The token was cancelled. Without a handle, nothing was sent.</exception>
    Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads the job's present status. Costs nothing, changes nothing at the provider, and may be repeated.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the read only, never the job.</param>
    /// <returns>The status.</returns>
    /// <exception cref="VideoEngineException">The status could not be read. This says nothing about the job.</exception>
    Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default);

    /// <summary>Reads many statuses, in one call where the provider has a batch call, else one after the other.</summary>
    /// <param name="handles">The handles, all of this engine.</param>
    /// <param name="cancellationToken">Cancels the reads only.</param>
    /// <returns>One status per handle, in the order of <paramref name="handles"/>.</returns>
    async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var statuses = new VideoJobStatus[handles.Count];
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = await GetStatusAsync(handles[i], cancellationToken).ConfigureAwait(false);
        }

        return statuses;
    }

    /// <summary>Asks the provider to stop the job. Whether it is still charged is the provider's rule; the next status tells.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="cancellationToken">Cancels the call only.</param>
    /// <returns>What came of it. The default implementation answers <see cref="VideoCancelOutcome.NotSupported"/>.</returns>
    Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        Task.FromResult(VideoCancelOutcome.NotSupported);

    /// <summary>Opens the bytes of one output of a succeeded job for reading, with the safety rules for downloads applied.</summary>
    /// <param name="handle">The handle of the job.</param>
    /// <param name="output">An output out of the job's status.</param>
    /// <param name="cancellationToken">Cancels the opening; the stream takes its own tokens.</param>
    /// <returns>The content; the caller disposes it.</returns>
    /// <exception cref="NotSupportedException">The engine delivers no content (the default implementation).</exception>
    /// <exception cref="VideoDownloadException">The content could not be fetched, or was refused as unsafe.</exception>
    Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default) =>
        Task.FromException<VideoContent>(new NotSupportedException(
            $"{GetType().Name} does not implement OpenContentAsync, so its outputs cannot be opened or saved. Read VideoOutput.Uri yourself, or implement the member."));

    /// <summary>Looks for the job of an attempt whose submit had no answer, by the client's own id, where the provider can look that up.</summary>
    /// <param name="attempt">The handle of the attempt; its <see cref="VideoJobHandle.ProviderJobId"/> is normally null.</param>
    /// <param name="cancellationToken">Cancels the look-up only.</param>
    /// <returns>What was found. The default implementation answers <see cref="VideoFindOutcome.NotSupported"/>.</returns>
    Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default) =>
        Task.FromResult(VideoFindResult.NotSupported);

    /// <summary>Asks for a fact or an inner engine: the engine's id, its options, its clock, or the typed engine below the layers.</summary>
    /// <param name="serviceType">The type asked for.</param>
    /// <param name="serviceKey">An optional key.</param>
    /// <returns>The object, or <see langword="null"/> when nothing of that type is known.</returns>
    object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;
    }
}

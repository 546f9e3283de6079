using System.Net;

namespace VideoEngines.Http.Downloads;

/// <summary>The address of one file, which may expire and be read anew from the job.</summary>
internal sealed class DownloadAddress(DownloadRequest request, DownloadErrors errors)
{
    /// <summary>How often one download reads its job again: once for an expired address, and once more for what a slow store does not know yet.</summary>
    private const int MaxRefreshes = 2;

    private int _refreshes;

    public Uri Current { get; private set; } = request.Uri;

    public static bool IsExpired(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>Reads the job for a fresh address.</summary>
    /// <param name="error">What to throw when there is none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Whether the address differs from the old one.</returns>
    public async Task<bool> RefreshAsync(VideoDownloadException error, CancellationToken cancellationToken)
    {
        if (request.Refresh is null || _refreshes == MaxRefreshes)
            throw error;

        _refreshes++;
        Uri? fresh;
        try
        {
            fresh = await request.Refresh(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw errors.NotRefreshed(DownloadErrors.HostOf(Current), e);
        }

        var old = Current;
        Current = fresh ?? throw error;
        return Current != old;
    }
}

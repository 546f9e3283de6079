namespace VideoEngines.Http.Downloads;

/// <summary>The tries that one download has left, and the pauses between them.</summary>
internal sealed class DownloadRetry(DownloadOptions options, Func<double> random)
{
    private int _used;

    /// <summary>Reads how long the server asks to wait.</summary>
    /// <param name="response">Its answer.</param>
    /// <param name="time">The clock, for a date.</param>
    /// <returns>The time, when there is one and it is not over.</returns>
    public static TimeSpan? Asked(HttpResponseMessage response, TimeProvider time)
    {
        var asked = response.Headers.RetryAfter is { } header ? header.Delta ?? header.Date - time.GetUtcNow() : null;
        return asked > TimeSpan.Zero ? asked : null;
    }

    /// <summary>Takes one of the tries.</summary>
    /// <returns>Whether there was one left.</returns>
    public bool TryTake()
    {
        if (_used >= options.MaxResumes)
            return false;

        _used++;
        return true;
    }

    /// <summary>Gets how long to pause before the try that was taken last.</summary>
    /// <param name="retryAfter">What the server asks for.</param>
    /// <returns>The pause.</returns>
    public TimeSpan Pause(TimeSpan? retryAfter = null)
    {
        var full = Math.Min(options.RetryDelay.TotalMilliseconds * Math.Pow(2, Math.Max(0, _used - 1)), options.MaxRetryDelay.TotalMilliseconds);
        var pause = TimeSpan.FromMilliseconds(full * (0.5 + (random() / 2)));
        return retryAfter > pause ? retryAfter.Value : pause;
    }
}

namespace VideoEngines;

/// <summary>An output could not be fetched, or was refused as unsafe. The job and its outputs are not touched; the download can be tried again.</summary>
public sealed class VideoDownloadException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public VideoDownloadException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

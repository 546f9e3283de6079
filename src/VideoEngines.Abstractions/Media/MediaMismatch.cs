namespace VideoEngines;

/// <summary>Where the content of a file is not what it is declared to be.</summary>
internal enum MediaMismatch
{
    None,
    Type,
    DeclaredType,
    UnknownContent,
    Length,
    Size,
    Duration,
    FramesPerSecond,
    HasAudio,
}

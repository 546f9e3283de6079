namespace VideoEngines;

/// <summary>Shared by every error that can happen after a submit began, whatever its base type: it says which job it is about.</summary>
public interface IVideoJobError
{
    /// <summary>
    /// Gets the handle of the job. <see langword="null"/> when nothing was sent or the provider proved that no job exists; a handle without <see cref="VideoJobHandle.ProviderJobId"/>
    /// when it is unknown whether a job exists.
    /// </summary>
    VideoJobHandle? Handle { get; }
}

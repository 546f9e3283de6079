namespace VideoEngines.Metering;

/// <summary>Whether a provider charges a job that ended without a video, as documented.</summary>
public enum FailureBilling
{
    /// <summary>Not documented.</summary>
    Unknown = 0,

    /// <summary>The job is charged.</summary>
    Charged = 1,

    /// <summary>The job is free.</summary>
    Free = 2,
}

namespace VideoEngines;

/// <summary>What looking for the job of an attempt brought.</summary>
public enum VideoFindOutcome
{
    /// <summary>The provider has no way to look a job up without its id.</summary>
    NotSupported = 0,

    /// <summary>The job exists.</summary>
    Found = 1,

    /// <summary>The provider shows no such job now. This is no proof of absence until the provider's own delay has passed.</summary>
    NotFound = 2,
}

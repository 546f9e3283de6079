namespace VideoEngines.Conformance;

/// <summary>What a provider says of a job, in the words of the contract.</summary>
public enum StatusStep
{
    /// <summary>Not started.</summary>
    Pending,

    /// <summary>Being made.</summary>
    Running,

    /// <summary>A status that the provider does not document.</summary>
    Unlisted,

    /// <summary>Done, at <see cref="ConformanceProvider.Cost"/>.</summary>
    Succeeded,

    /// <summary>Done, at <see cref="ConformanceProvider.OtherCost"/>.</summary>
    SucceededAtOtherCost,

    /// <summary>The finished video, or what was to become it, does not pass the provider's content check.</summary>
    Moderated,

    /// <summary>Failed for another reason.</summary>
    Failed,
}

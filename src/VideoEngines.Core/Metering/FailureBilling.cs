namespace VideoEngines.Metering;

/// <summary>Whether a provider documents that it charges for jobs that fail or are cancelled.</summary>
public enum FailureBilling
{
    /// <summary>The provider says nothing.</summary>
    Unknown = 0,

    /// <summary>The provider charges.</summary>
    Charged = 1,

    /// <summary>The provider does not charge.</summary>
    Free = 2,
}

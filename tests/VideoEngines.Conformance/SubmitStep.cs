namespace VideoEngines.Conformance;

/// <summary>What a provider does with a submit, in the words of the contract.</summary>
public enum SubmitStep
{
    /// <summary>Takes the job.</summary>
    Accept,

    /// <summary>Finds the request invalid and says so.</summary>
    Refuse,

    /// <summary>Refuses because too much was asked, and says how long to wait.</summary>
    RateLimit,

    /// <summary>Takes the job, but its answer is lost.</summary>
    LoseAnswer,
}

namespace VideoEngines.Simulation.Routing.Providers;

/// <summary>What becomes of a submit at the provider, decided when it arrives.</summary>
internal enum SubmitFate
{
    /// <summary>There is a job, and the caller hears of it.</summary>
    Accept,

    /// <summary>There is no job, and the caller gets proof of it.</summary>
    Refuse,

    /// <summary>There is a job, and the caller does not hear of it.</summary>
    LoseAccepted,

    /// <summary>There is no job, and the caller does not hear of it.</summary>
    LoseNothing,
}

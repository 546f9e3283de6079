namespace VideoEngines;

/// <summary>What a cancelled token does while a paid request is on its way.</summary>
public enum CancelDuringSubmit
{
    /// <summary>Await the answer for up to the submit time-out, then throw with the handle. The default: no paid job is lost.</summary>
    AwaitAnswer = 0,

    /// <summary>Give up at once; the error carries a handle without a provider job id, and a job may have been bought.</summary>
    Abandon = 1,
}

namespace VideoEngines.Conformance;

/// <summary>The far side of an engine under test: a provider with one job that does what its script says.</summary>
public abstract class ConformanceProvider
{
    /// <summary>Gets the engine's id, one of the shipped catalog, so that its jobs have a price.</summary>
    public abstract VideoEngineId EngineId { get; }

    /// <summary>Gets the id that the provider gives the job.</summary>
    public abstract string JobId { get; }

    /// <summary>Gets what the job costs.</summary>
    public abstract VideoCost Cost { get; }

    /// <summary>Gets whether the provider's statuses tell the cost; where they don't, <see cref="Cost"/> is what the catalog quotes, in US dollars.</summary>
    public virtual bool TellsCost => true;

    /// <summary>Gets what a status is to tell of the cost.</summary>
    public VideoCost? ToldCost => TellsCost ? Cost : null;

    /// <summary>Gets how a job is known that has not started; another state only where the provider does not tell it apart.</summary>
    public virtual VideoJobState PendingState => VideoJobState.Queued;

    /// <summary>Gets what a refusal of content is known as.</summary>
    public virtual VideoErrorKind ModerationKind => VideoErrorKind.ContentRefused;

    /// <summary>Gets a catalog overlay that gives the engine a price, where the shipped catalog has none.</summary>
    public virtual string? Overlay => null;

    /// <summary>Gets what <see cref="StatusStep.SucceededAtOtherCost"/> costs.</summary>
    public abstract VideoCost OtherCost { get; }

    /// <summary>Gets what the steps before the submit cost, in USD, whatever becomes of the submit.</summary>
    public virtual decimal StepFeeUsd => 0;

    /// <summary>Gets what the engine answers to a cancel of a running job.</summary>
    public abstract VideoCancelOutcome Cancel { get; }

    /// <summary>Gets how many submits have reached the provider.</summary>
    public abstract int Submits { get; }

    /// <summary>Creates an engine in front of this provider; each call is another process.</summary>
    /// <param name="clock">The clock of the engine.</param>
    /// <param name="resumed">The handle of the job when it was submitted by another engine.</param>
    public abstract IVideoEngine CreateEngine(TimeProvider clock, VideoJobHandle? resumed = null);

    /// <summary>Lets look-ups see the job whose answer was lost.</summary>
    /// <returns>Whether the provider has look-ups.</returns>
    public abstract bool TryReveal();
}

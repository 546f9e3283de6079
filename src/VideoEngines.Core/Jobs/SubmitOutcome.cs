using VideoEngines.Metering;

namespace VideoEngines.Jobs;

/// <summary>The three ends of a submit, read from what was thrown. What is not proven to have bought nothing is unknown.</summary>
internal readonly record struct SubmitOutcome(SubmitOutcome.Kinds Kind, VideoJobHandle? Handle)
{
    internal enum Kinds
    {
        Accepted,
        Rejected,
        Unknown,
    }

    public static SubmitOutcome Of(Exception exception) => exception switch
    {
        VideoSubmitRejectedException or InsufficientCreditsException or CreditConflictException => new(Kinds.Rejected, null),
        VideoCanceledException { Handle: null } => new(Kinds.Rejected, null),
        IVideoJobError { Handle: { ProviderJobId: not null } handle } => new(Kinds.Accepted, handle),
        IVideoJobError { Handle: var handle } => new(Kinds.Unknown, handle),
        _ => new(Kinds.Unknown, null),
    };

    /// <summary>What paid steps before the submit have cost.</summary>
    public static VideoCost? PreparationCostOf(Exception exception) => exception switch
    {
        VideoEngineException error => error.PreparationCost,
        VideoCanceledException error => error.PreparationCost,
        _ => null,
    };
}

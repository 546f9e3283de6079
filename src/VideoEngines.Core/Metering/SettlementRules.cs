namespace VideoEngines.Metering;

/// <summary>The table of what a terminal state does to the money. Pure: no clock, no store.</summary>
public static class SettlementRules
{
    /// <summary>Decides by status, documentation and policy. A cost that the provider tells always wins.</summary>
    /// <param name="status">The job's status.</param>
    /// <param name="billing">What the provider documents for jobs that fail or are cancelled.</param>
    /// <param name="policy">What to do when it documents nothing.</param>
    /// <returns>The decision.</returns>
    public static SettlementDecision Decide(VideoJobStatus status, FailureBilling billing, UnknownFailurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(status);
        return (status.State, status.Cost) switch
        {
            (VideoJobState.Queued or VideoJobState.Running, _) => new SettlementDecision(SettlementAction.None),
            (_, not null) => new SettlementDecision(SettlementAction.CommitActual),
            (VideoJobState.Succeeded, null) => new SettlementDecision(SettlementAction.CommitQuote, Flagged: true),
            (VideoJobState.Failed or VideoJobState.Cancelled, null) => WithoutOutput(billing, policy),
            (VideoJobState.Expired, null) => new SettlementDecision(SettlementAction.Suspend, Flagged: true),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status.State, "The state is not one of VideoJobState."),
        };
    }

    private static SettlementDecision WithoutOutput(FailureBilling billing, UnknownFailurePolicy policy) => (billing, policy) switch
    {
        (FailureBilling.Charged, _) => new SettlementDecision(SettlementAction.CommitQuote),
        (FailureBilling.Free, _) => new SettlementDecision(SettlementAction.Release),
        (FailureBilling.Unknown, UnknownFailurePolicy.Release) => new SettlementDecision(SettlementAction.ReleaseWithPossibleLoss, Flagged: true),
        (FailureBilling.Unknown, UnknownFailurePolicy.CommitQuote) => new SettlementDecision(SettlementAction.CommitQuote, Flagged: true),
        (FailureBilling.Unknown, UnknownFailurePolicy.Suspense) => new SettlementDecision(SettlementAction.Suspend, Flagged: true),
        (FailureBilling.Unknown, _) => throw new ArgumentOutOfRangeException(nameof(policy), policy, "The policy is not one of UnknownFailurePolicy."),
        _ => throw new ArgumentOutOfRangeException(nameof(billing), billing, "The billing is not one of FailureBilling."),
    };
}

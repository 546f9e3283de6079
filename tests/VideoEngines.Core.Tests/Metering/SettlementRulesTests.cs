using VideoEngines.Metering;
using static VideoEngines.Metering.SettlementAction;

namespace VideoEngines.Core.Tests.Metering;

public sealed class SettlementRulesTests
{
    private static readonly FailureBilling[] Billings = Enum.GetValues<FailureBilling>();
    private static readonly UnknownFailurePolicy[] Policies = Enum.GetValues<UnknownFailurePolicy>();

    public static TheoryData<VideoJobState, bool, FailureBilling, UnknownFailurePolicy, SettlementAction, bool> Table()
    {
        var table = new TheoryData<VideoJobState, bool, FailureBilling, UnknownFailurePolicy, SettlementAction, bool>();
        foreach (var billing in Billings)
        {
            foreach (var policy in Policies)
            {
                foreach (var told in new[] { true, false })
                {
                    table.Add(VideoJobState.Queued, told, billing, policy, None, false);
                    table.Add(VideoJobState.Running, told, billing, policy, None, false);
                }

                table.Add(VideoJobState.Succeeded, true, billing, policy, CommitActual, false);
                table.Add(VideoJobState.Failed, true, billing, policy, CommitActual, false);
                table.Add(VideoJobState.Cancelled, true, billing, policy, CommitActual, false);
                table.Add(VideoJobState.Expired, true, billing, policy, CommitActual, false);
                table.Add(VideoJobState.Succeeded, false, billing, policy, CommitQuote, true);
                table.Add(VideoJobState.Expired, false, billing, policy, Suspend, true);
            }
        }

        foreach (var state in new[] { VideoJobState.Failed, VideoJobState.Cancelled })
        {
            foreach (var policy in Policies)
            {
                table.Add(state, false, FailureBilling.Charged, policy, CommitQuote, false);
                table.Add(state, false, FailureBilling.Free, policy, Release, false);
            }

            table.Add(state, false, FailureBilling.Unknown, UnknownFailurePolicy.Release, ReleaseWithPossibleLoss, true);
            table.Add(state, false, FailureBilling.Unknown, UnknownFailurePolicy.CommitQuote, CommitQuote, true);
            table.Add(state, false, FailureBilling.Unknown, UnknownFailurePolicy.Suspense, Suspend, true);
        }

        return table;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Decide_EveryCell_IsAsTheTableSays(VideoJobState state, bool told, FailureBilling billing, UnknownFailurePolicy policy, SettlementAction action, bool flagged)
    {
        var status = new VideoJobStatus { State = state, Cost = told ? VideoCost.Usd(1) : null };
        Assert.Equal(new SettlementDecision(action, flagged), SettlementRules.Decide(status, billing, policy));
    }

    [Fact]
    public void Table_AllCells_AreCovered() => Assert.Equal(6 * 2 * Billings.Length * Policies.Length, Table().Count);

    [Fact]
    public void Decide_ToldZero_CommitsActual() =>
        Assert.Equal(CommitActual, SettlementRules.Decide(new VideoJobStatus { State = VideoJobState.Failed, Cost = VideoCost.Usd(0) }, FailureBilling.Charged, UnknownFailurePolicy.CommitQuote).Action);
}

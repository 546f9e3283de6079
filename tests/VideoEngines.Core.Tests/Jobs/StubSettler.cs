using VideoEngines.Jobs;

namespace VideoEngines.Core.Tests.Jobs;

/// <summary>Says that everything is settled, remembers what, and fails when told to.</summary>
internal sealed class StubSettler : IJobSettler
{
    public List<(string AttemptId, VideoJobState State, VideoCost? Cost)> Settled { get; } = [];

    public List<(string AttemptId, string Evidence)> Rejected { get; } = [];

    public bool Fails { get; set; }

    /// <summary>Gets or sets the one attempt that cannot be settled.</summary>
    public string? FailsFor { get; set; }

    public ValueTask<VideoSettlement> SettleAsync(VideoJobRecord record, VideoJobStatus status, CancellationToken cancellationToken) =>
        Done(record, () => Settled.Add((record.AttemptId, status.State, status.Cost)));

    public ValueTask<VideoSettlement> RejectAsync(VideoJobRecord record, string evidence, CancellationToken cancellationToken) =>
        Done(record, () => Rejected.Add((record.AttemptId, evidence)));

    private ValueTask<VideoSettlement> Done(VideoJobRecord record, Action move)
    {
        if (Fails || record.AttemptId == FailsFor)
        {
            return ValueTask.FromException<VideoSettlement>(new IOException("The ledger is away."));
        }

        lock (Settled)
        {
            move();
        }

        return ValueTask.FromResult(VideoSettlement.Done);
    }
}

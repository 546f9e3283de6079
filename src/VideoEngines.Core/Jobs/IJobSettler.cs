namespace VideoEngines.Jobs;

/// <summary>Turns the ends of attempts into moves of credits. Every call can be repeated.</summary>
internal interface IJobSettler
{
    /// <summary>Settles a job that has ended; a later call with another cost adjusts.</summary>
    ValueTask<VideoSettlement> SettleAsync(VideoJobRecord record, VideoJobStatus status, CancellationToken cancellationToken);

    /// <summary>Releases what an attempt holds that is proven to have bought nothing.</summary>
    ValueTask<VideoSettlement> RejectAsync(VideoJobRecord record, string evidence, CancellationToken cancellationToken);
}

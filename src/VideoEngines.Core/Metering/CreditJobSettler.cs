using VideoEngines.Catalog;
using VideoEngines.Jobs;

namespace VideoEngines.Metering;

/// <summary>Settles ended attempts by the provider's word, else by what the catalog documents about failure billing.</summary>
internal sealed class CreditJobSettler : IJobSettler
{
    private readonly CreditMeter _meter;
    private readonly EngineCatalog _catalog;

    public CreditJobSettler(CreditMeter meter, EngineCatalog catalog)
    {
        _meter = meter;
        _catalog = catalog;
    }

    public ValueTask<VideoSettlement> SettleAsync(VideoJobRecord record, VideoJobStatus status, CancellationToken cancellationToken) =>
        _meter.SettleAsync(record.AttemptId, status, BillingOf(record, status), cancellationToken);

    public ValueTask<VideoSettlement> RejectAsync(VideoJobRecord record, string evidence, CancellationToken cancellationToken) =>
        _meter.RejectAsync(record.AttemptId, evidence, record.PreparationCost, cancellationToken);

    private FailureBilling BillingOf(VideoJobRecord record, VideoJobStatus status) => !_catalog.TryGetOffer(record.EngineId, out var offer)
        ? FailureBilling.Unknown
        : status.State switch
        {
            VideoJobState.Failed => offer.GetFailureBilling(status.FailureKind ?? VideoErrorKind.Unknown, status.ProviderCode),
            VideoJobState.Cancelled => offer.CancelBilling,
            _ => FailureBilling.Unknown,
        };
}

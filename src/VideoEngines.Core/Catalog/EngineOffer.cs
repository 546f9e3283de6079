using VideoEngines.Catalog.Parsing;
using VideoEngines.Metering;

namespace VideoEngines.Catalog;

/// <summary>A model at a host: how it is reached there, what it costs and how it behaves. Immutable.</summary>
public sealed record EngineOffer
{
    /// <summary>Gets the engine id.</summary>
    public required VideoEngineId Id { get; init; }

    /// <summary>Gets the model.</summary>
    public required EngineModel Model { get; init; }

    /// <summary>Gets the host, e.g. <c>kling</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Gets the wire dialect, e.g. <c>kling</c>; the key of <see cref="VideoRequest.Options"/>.</summary>
    public required string Dialect { get; init; }

    /// <summary>Gets the model's name on the wire.</summary>
    public required string WireModelId { get; init; }

    /// <summary>Gets the snapshot of the model, when the host names one.</summary>
    public string? Snapshot { get; init; }

    /// <summary>Gets the source of host, dialect and wire names.</summary>
    public required FactSource Source { get; init; }

    /// <summary>Gets what the model can do at this host, by operation.</summary>
    public required IReadOnlyDictionary<VideoOperation, OperationCapabilities> Operations { get; init; }

    /// <summary>Gets how a prompt names what goes in with it; <see langword="null"/> when no source says, and words are used.</summary>
    public MentionSyntax? Mentions { get; init; }

    /// <summary>Gets the prices; empty when they are not known.</summary>
    public IReadOnlyList<PriceRule> Prices { get; init; } = [];

    /// <summary>Gets what is documented about charges for failed jobs. Use <see cref="GetFailureBilling"/> to ask.</summary>
    public IReadOnlyList<FailureBillingRule> FailureBilling { get; init; } = [];

    /// <summary>Gets what is documented about charges for cancelled jobs; that they are free counts with high confidence only.</summary>
    public FailureBilling CancelBilling { get; init; }

    /// <summary>Gets what <see cref="CancelBilling"/> rests on, with its confidence; <see langword="null"/> when no source says anything.</summary>
    internal BillingFact? CancelBillingFact { get; init; }

    /// <summary>Gets the time that a job typically takes, when a source says.</summary>
    public DurationFact? TypicalLatency { get; init; }

    /// <summary>Gets how long outputs can be fetched after the job has ended, at least.</summary>
    public DurationFact? ContentLifetime { get; init; }

    /// <summary>Gets whether jobs can be cancelled.</summary>
    public FeatureCapability Cancel { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets whether the host calls a webhook.</summary>
    public FeatureCapability Webhook { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets whether a job can be looked up by the client's own id.</summary>
    public FeatureCapability Find { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets whether many statuses can be read in one call; the limit is the number per call.</summary>
    public FeatureCapability Batch { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets whether the status tells progress.</summary>
    public FeatureCapability Progress { get; init; } = FeatureCapability.Unknown;

    /// <summary>Gets the time after which <em>not found</em> proves that no job exists; <see langword="null"/> when it never does.</summary>
    public DurationFact? FindConsistency { get; init; }

    /// <summary>Gets how many jobs run at the same time.</summary>
    public ConcurrencyLimit? Concurrency { get; init; }

    /// <summary>Gets the regions that can be chosen.</summary>
    public TextListFact? Regions { get; init; }

    /// <summary>Gets the licence of the output, when a source says.</summary>
    public TextListFact? Licence { get; init; }

    /// <summary>Gets the life of the offer.</summary>
    public required OfferLifecycle Lifecycle { get; init; }

    /// <summary>Gets the host names that outputs are fetched from, <c>*.example.com</c> for all below; <see langword="null"/> when no source lists them.</summary>
    public TextListFact? AssetHosts { get; init; }

    /// <summary>Gets where the key is set; <see langword="null"/> for hosts without keys.</summary>
    public OfferCredential? Credential { get; init; }

    /// <summary>Gets what is documented about the charge for a job that failed.</summary>
    /// <param name="kind">The kind of failure.</param>
    /// <param name="providerCode">The provider's code, when it gave one.</param>
    /// <returns>
    /// The most specific documented rule; <see cref="FailureBilling.Unknown"/> when none fits, and when the provider is said to charge nothing by a source of less than high confidence: credits
    /// are not given back on hearsay without booking the possible loss.
    /// </returns>
    public FailureBilling GetFailureBilling(VideoErrorKind kind, string? providerCode = null)
    {
        FailureBillingRule? best = null;
        foreach (var rule in FailureBilling)
        {
            var fits = rule.Kind == kind
                && (rule.CodePrefix is null || providerCode?.StartsWith(rule.CodePrefix, StringComparison.OrdinalIgnoreCase) == true);
            if (fits && (best is null || (rule.CodePrefix?.Length ?? 0) > (best.CodePrefix?.Length ?? 0)))
            {
                best = rule;
            }
        }

        return best is null ? Metering.FailureBilling.Unknown : FailureBillingReader.Settling(best.Billing, best.Source);
    }
}

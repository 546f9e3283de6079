using VideoEngines.Metering;

namespace VideoEngines.Catalog;

/// <summary>What a source says about a charge, whether it is sure enough to settle credits or not.</summary>
internal sealed record BillingFact(FailureBilling Billing, FactSource Source);

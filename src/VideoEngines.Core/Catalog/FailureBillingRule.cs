using VideoEngines.Metering;

namespace VideoEngines.Catalog;

/// <summary>Whether a host charges jobs that failed in a certain way.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="CodePrefix">The start of the provider's code that the rule is documented for; <see langword="null"/> for every code of the kind.</param>
/// <param name="Billing">What is documented.</param>
/// <param name="Source">The source.</param>
public sealed record FailureBillingRule(VideoErrorKind Kind, string? CodePrefix, FailureBilling Billing, FactSource Source);

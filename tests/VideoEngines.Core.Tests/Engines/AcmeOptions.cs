namespace VideoEngines.Core.Tests.Engines;

/// <summary>The options of a provider that does not exist.</summary>
internal sealed class AcmeOptions : ProviderOptions;

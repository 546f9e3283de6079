namespace VideoEngines.Providers.Google.Wire;

internal sealed record VeoReferenceImage(VeoMedia Image, VeoReferenceType ReferenceType);

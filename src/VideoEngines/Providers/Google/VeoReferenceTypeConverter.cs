namespace VideoEngines.Providers.Google;

internal sealed class VeoReferenceTypeConverter() : VeoWordConverter<VeoReferenceType>(
    (VeoReferenceType.Asset, "asset"), (VeoReferenceType.Style, "style"));

namespace VideoEngines.Providers.Google;

internal sealed class VeoResizeModeConverter() : VeoWordConverter<VeoResizeMode>(
    (VeoResizeMode.Crop, "crop"), (VeoResizeMode.Pad, "pad"));

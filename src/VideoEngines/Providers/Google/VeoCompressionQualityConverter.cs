namespace VideoEngines.Providers.Google;

internal sealed class VeoCompressionQualityConverter() : VeoWordConverter<VeoCompressionQuality>(
    (VeoCompressionQuality.Optimized, "optimized"), (VeoCompressionQuality.Lossless, "lossless"));

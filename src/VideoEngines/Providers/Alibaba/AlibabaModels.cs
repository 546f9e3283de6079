namespace VideoEngines.Providers.Alibaba;

/// <summary>The models behind an engine: one engine is several models on the wire where Alibaba has one per operation (ALI-T2V, ALI-AISDK, ALI-ANIM).</summary>
internal static class AlibabaModels
{
    private const string Flash = "-flash";

    public static AlibabaProtocol ProtocolOf(string wireModel) => wireModel switch
    {
        _ when wireModel.StartsWith("wan3", StringComparison.Ordinal) => AlibabaProtocol.Wan30,
        _ when wireModel.StartsWith("wan2.7", StringComparison.Ordinal) => AlibabaProtocol.Wan27,
        _ when wireModel.StartsWith("wan2.2-s2v", StringComparison.Ordinal) => AlibabaProtocol.SpeechToVideo,
        _ when wireModel.StartsWith("wan2.2-animate", StringComparison.Ordinal) => AlibabaProtocol.Animate,
        _ => AlibabaProtocol.Wan26,
    };

    /// <summary>Whether the model is a cheaper one whose price depends on the sound.</summary>
    public static bool IsFlash(string wireModel) => wireModel.EndsWith(Flash, StringComparison.Ordinal);

    /// <summary>Gets the model's name on the wire; a catalog overlay that names a model of one operation in full, e.g. a dated one, is taken at its word.</summary>
    public static string ModelFor(string wireModel, VideoOperation operation, AlibabaAnimation? animation)
    {
        switch (ProtocolOf(wireModel))
        {
            case AlibabaProtocol.Animate when wireModel == "wan2.2-animate":
                return animation == AlibabaAnimation.Mix ? "wan2.2-animate-mix" : "wan2.2-animate-move";
            case AlibabaProtocol.Wan26 or AlibabaProtocol.Wan27 when !NamesOperation(wireModel):
                var flash = IsFlash(wireModel);
                return (flash ? wireModel[..^Flash.Length] : wireModel) + "-" + SuffixOf(operation) + (flash ? Flash : string.Empty);
            default:
                return wireModel;
        }
    }

    private static bool NamesOperation(string wireModel) =>
        wireModel.Contains("-t2v", StringComparison.Ordinal) || wireModel.Contains("-i2v", StringComparison.Ordinal)
        || wireModel.Contains("-r2v", StringComparison.Ordinal) || wireModel.Contains("-videoedit", StringComparison.Ordinal);

    private static string SuffixOf(VideoOperation operation) =>
        operation == VideoOperation.ImageToVideo ? "i2v"
        : operation == VideoOperation.ReferenceToVideo ? "r2v"
        : operation == VideoOperation.VideoToVideo ? "videoedit"
        : "t2v";
}

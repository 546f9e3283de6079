namespace VideoEngines.Providers.Fal.Families;

/// <summary>How an endpoint spells the length of a video.</summary>
internal enum FalDurationForm
{
    /// <summary>It has no such field: the length follows an input.</summary>
    None,

    /// <summary><c>"5"</c>: Kling, Seedance, Wan up to 2.6.</summary>
    Text,

    /// <summary><c>"8s"</c>: Veo.</summary>
    TextWithUnit,

    /// <summary><c>5</c>: Wan from 2.7, LTX.</summary>
    Number,
}

namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>The parameters of a task; no model takes all of them.</summary>
internal sealed record DashScopeParameters
{
    /// <summary>Gets the size in pixels with an asterisk, <c>1280*720</c>; 2.6 without a start frame.</summary>
    public string? Size { get; init; }

    /// <summary>Gets the class, <c>720P</c>.</summary>
    public string? Resolution { get; init; }

    public string? Ratio { get; init; }

    /// <summary>Gets whole seconds; 0 keeps the length of an edited video.</summary>
    public int? Duration { get; init; }

    public bool? Audio { get; init; }

    public AlibabaShotType? ShotType { get; init; }

    public bool? PromptExtend { get; init; }

    public AlibabaAudioSetting? AudioSetting { get; init; }

    public bool? Watermark { get; init; }

    public long? Seed { get; init; }

    public AlibabaAnimationMode? Mode { get; init; }

    public bool? CheckImage { get; init; }
}

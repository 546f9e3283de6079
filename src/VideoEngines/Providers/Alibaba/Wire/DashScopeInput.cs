namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>What goes into a task. Which members there are depends on the protocol: 2.6 names each input, 2.7 and 3.0 list <see cref="Media"/>, S2V and Animate have an image and one more file.</summary>
internal sealed record DashScopeInput
{
    public string? Prompt { get; init; }

    public string? NegativePrompt { get; init; }

    /// <summary>Gets the first frame; 2.6.</summary>
    public string? ImgUrl { get; init; }

    /// <summary>Gets images and videos of characters; 2.6.</summary>
    public IReadOnlyList<string>? ReferenceUrls { get; init; }

    /// <summary>Gets all inputs; 2.7 and 3.0.</summary>
    public IReadOnlyList<DashScopeMedia>? Media { get; init; }

    /// <summary>Gets the character; S2V and Animate.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>Gets the soundtrack: text-to-video of 2.6 and 2.7, image-to-video of 2.6, S2V.</summary>
    public string? AudioUrl { get; init; }

    /// <summary>Gets the footage; Animate.</summary>
    public string? VideoUrl { get; init; }

    /// <summary>Gets whether the video is marked; Animate has it here, all others among the parameters.</summary>
    public bool? Watermark { get; init; }
}

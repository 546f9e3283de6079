namespace VideoEngines.Providers.Sglang.Wire;

/// <summary>The JSON body of <c>POST /v1/videos</c> (SGL-PROTO). Members that are null are not sent.</summary>
internal sealed record SglangVideoRequest
{
    public required string Prompt { get; init; }

    public string? Model { get; init; }

    public required string Size { get; init; }

    public required int NumFrames { get; init; }

    public required int Fps { get; init; }

    public string? NegativePrompt { get; init; }

    public long? Seed { get; init; }

    /// <summary>Gets the number of videos; the server cuts it to 10.</summary>
    public int? N { get; init; }

    /// <summary>Gets the image as an address or a data URI. In JSON, <c>input_reference</c> would be a path on the server.</summary>
    public string? ReferenceUrl { get; init; }

    public int? NumInferenceSteps { get; init; }

    public decimal? GuidanceScale { get; init; }

    // The naming policy would write guidance_scale2.
    [System.Text.Json.Serialization.JsonPropertyName("guidance_scale_2")]
    public decimal? GuidanceScale2 { get; init; }

    public decimal? FlowShift { get; init; }

    public bool? EnableTeacache { get; init; }

    public string? OutputQuality { get; init; }
}

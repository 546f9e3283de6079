using System.Text.Json;
using VideoEngines.Emulator.Runway.Fields;

namespace VideoEngines.Emulator.Runway;

/// <summary>The documented rules of one model on one endpoint (runway.md D.5, corrections.md 1.2 and 4.1, the request types of Runway's SDK 4.20.1).</summary>
internal sealed record RunwayModel(string Endpoint, string Name, params RunwayField[] Fields)
{
    public const string TextToVideo = "/v1/text_to_video";
    public const string ImageToVideo = "/v1/image_to_video";
    public const string VideoToVideo = "/v1/video_to_video";
    public const string CharacterPerformance = "/v1/character_performance";
    public const string VideoUpscale = "/v1/video_upscale";
    public const string VideoToHdr = "/v1/video_to_hdr";

    /// <summary>The provider's default where the duration is optional is undocumented; 5 is this emulator's choice.</summary>
    public int DefaultSeconds { get; init; } = 5;

    /// <summary>Whether the output is as long as the source video.</summary>
    public bool FollowsInput { get; init; }

    /// <summary>Whether a body that is silent about sound gets it; the provider's default is undocumented, this is the emulator's choice.</summary>
    public bool SoundByDefault { get; init; }

    /// <summary>Gone at the provider; served here unless the emulator follows the provider's lifecycle.</summary>
    public bool Retired { get; init; }

    /// <summary>What no single member can say.</summary>
    public Action<JsonElement, RunwayCheck>? Rule { get; init; }
}

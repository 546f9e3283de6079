namespace VideoEngines;

/// <summary>What the mappers of a dialect have fields for. The catalog says what an engine takes; without a field, an overlay could make a demand be ignored, and paid for.</summary>
internal sealed record DialectFields
{
    private static readonly VideoInputRole[] Guides =
    [
        VideoInputRole.Mask, VideoInputRole.CameraPath, VideoInputRole.SkeletalRig, VideoInputRole.DepthMap, VideoInputRole.StyleReference, VideoInputRole.NegativeReference, VideoInputRole.ColorPalette,
    ];

    /// <summary>Frames, references, source video and driving audio; no guides, elements or camera.</summary>
    public static DialectFields Plain { get; } = new();

    public static DialectFields All { get; } = new() { GuideRoles = Guides, HasElements = true, HasCamera = true };

    /// <summary>The guides, such as masks, that have a field.</summary>
    public IReadOnlyList<VideoInputRole> GuideRoles { get; init; } = [];

    /// <summary>Whether characters that are left in a request go out as elements.</summary>
    public bool HasElements { get; init; }

    /// <summary>Whether there are controls for native camera moves.</summary>
    public bool HasCamera { get; init; }

    /// <summary>Finds a demand without a field, and what to do; null when there is none.</summary>
    public string? FindLost(VideoRequest request, IEnumerable<VideoInputRole> roles) =>
        roles.Select(static role => (VideoInputRole?)role).FirstOrDefault(role => Array.IndexOf(Guides, role!.Value) >= 0 && !GuideRoles.Contains(role.Value)) is { } lost
            ? $"This version of the adapter has no field for a {lost}, whatever the catalog says; remove it."
            : request.Characters.Count > 0 && !HasElements ? "This version of the adapter has no field for elements, whatever the catalog says; remove Characters, or take 'elements' out of the catalog overlay."
            : request.Camera.Count > 0 && !HasCamera ? "This version of the adapter has no controls for the camera; remove Camera, and describe the move in Prompt."
            : null;
}

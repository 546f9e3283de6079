namespace VideoEngines.Prompting.Styles;

/// <summary>Camera moves in everyday words, as the guide to Seedance says them.</summary>
internal static class PlainCamera
{
    public static CameraWords Words { get; } = new(new Dictionary<string, string>
    {
        ["dolly in"] = "pushes in",
        ["dolly out"] = "pulls back",
        ["dolly left"] = "moves left",
        ["dolly right"] = "moves right",
        ["roll {0}"] = "rotates {0}",
        ["crane {0}"] = "moves {0}",
        ["tracking"] = "follows the subject",
        ["tracking {0}"] = "follows the subject {0}",
        ["rack-focus"] = "shifts focus from one plane to another",
        ["rack-focus {0}"] = "shifts focus {0}",
        ["static"] = "stays fixed",
    });
}

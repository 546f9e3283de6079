namespace VideoEngines.Emulator.Google;

/// <summary>One model of Veo at one of Google's two addresses, by google-veo.md C.3.</summary>
internal sealed record VeoModel(string Name)
{
    public IReadOnlyList<string> Resolutions { get; init; } = ["720p", "1080p"];

    public IReadOnlyList<int> Seconds { get; init; } = [4, 6, 8];

    /// <summary>False for Veo 2, which has no sound.</summary>
    public bool HasSound { get; init; } = true;

    public bool TakesLastFrame { get; init; }

    public bool TakesReferences { get; init; }

    public bool TakesStyle { get; init; }

    public bool Extends { get; init; }

    public bool TakesImage { get; init; } = true;

    /// <summary>What Google answers for it today is 404.</summary>
    public bool IsRetired { get; init; }

    public static IReadOnlyList<VeoModel> Vertex { get; } =
    [
        new("veo-3.1-generate-001") { Resolutions = ["720p", "1080p", "4k"], TakesLastFrame = true, TakesReferences = true, Extends = true },
        new("veo-3.1-fast-generate-001") { Resolutions = ["720p", "1080p", "4k"], TakesLastFrame = true, TakesReferences = true, Extends = true },
        new("veo-3.1-lite-generate-001") { Extends = true },
        new("veo-3.0-generate-001") { IsRetired = true },
        new("veo-3.0-fast-generate-001") { IsRetired = true, Seconds = [8], TakesImage = false },
        // Lengths by an article (S3); resolutions were not found, and 720p is this emulator's own.
        new("veo-2.0-generate-001") { IsRetired = true, Seconds = [5, 6, 7, 8], Resolutions = ["720p"], HasSound = false, TakesReferences = true, TakesStyle = true },
    ];

    public static IReadOnlyList<VeoModel> Gemini { get; } =
    [
        new("veo-3.1-generate-preview") { IsRetired = true, Resolutions = ["720p", "1080p", "4k"], TakesLastFrame = true, TakesReferences = true, Extends = true },
        new("veo-3.1-fast-generate-preview") { IsRetired = true, Resolutions = ["720p", "1080p", "4k"], TakesLastFrame = true, Extends = true },
        new("veo-3.1-lite-generate-preview") { IsRetired = true },
        new("veo-3.0-generate-001") { IsRetired = true },
        new("veo-3.0-fast-generate-001") { IsRetired = true },
        new("veo-2.0-generate-001") { IsRetired = true, Seconds = [5, 6, 7, 8], Resolutions = ["720p"], HasSound = false },
    ];

    public static VeoModel? Find(bool isVertex, string name) => (isVertex ? Vertex : Gemini).FirstOrDefault(model => model.Name == name);
}

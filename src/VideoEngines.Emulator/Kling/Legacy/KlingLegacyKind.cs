namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>What a task of the first generation makes: the path of its calls, and whether a read may name our id.</summary>
internal sealed record KlingLegacyKind(string Path, bool FoundByExternalId = true)
{
    public static KlingLegacyKind TextToVideo { get; } = new("/v1/videos/text2video");

    public static KlingLegacyKind ImageToVideo { get; } = new("/v1/videos/image2video");

    public static KlingLegacyKind Avatar { get; } = new("/v1/videos/avatar/image2video");

    // Its page lists task_id only (corrections.md 1.1).
    public static KlingLegacyKind LipSync { get; } = new("/v1/videos/advanced-lip-sync", FoundByExternalId: false);

    // Below the members that it lists: static members are set in the order of the text.
    private static readonly KlingLegacyKind[] All =
    [
        TextToVideo,
        ImageToVideo,
        Avatar,
        LipSync,
    ];

    /// <summary>The kind of a create or list call (without id) or of a read (with the id behind the path).</summary>
    public static KlingLegacyKind? Find(string path, out string? id)
    {
        id = null;
        foreach (var kind in All)
        {
            if (path == kind.Path)
                return kind;
            if (path.Length > kind.Path.Length + 1 && path[kind.Path.Length] == '/' && path.StartsWith(kind.Path, StringComparison.Ordinal))
            {
                id = path[(kind.Path.Length + 1)..];
                return kind;
            }
        }

        return null;
    }
}

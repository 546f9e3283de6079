namespace VideoEngines.Emulator.Ark;

/// <summary>What one model takes (seedance-ark.md b.3 and b.5).</summary>
internal sealed record ArkModel(string Name, int MinSeconds, int MaxSeconds, IReadOnlyList<string> Resolutions)
{
    private static readonly string[] UpTo720 = ["480p", "720p"];
    private static readonly string[] UpTo1080 = ["480p", "720p", "1080p"];

    private static readonly Dictionary<string, ArkModel> ById = new(StringComparer.Ordinal)
    {
        ["seedance-2-5-260628"] = new("seedance-2-5", 4, 30, UpTo1080) { Images = 30, Videos = 10, Sounds = 10, HasAudio = true, Drafts = true, ChoosesFormat = true, SoundAlone = true },
        ["seedance-2-0-260128"] = new("seedance-2-0", 4, 15, [.. UpTo1080, "4k"]) { Images = 9, Videos = 3, Sounds = 3, HasAudio = true },
        ["seedance-2-0-fast-260128"] = new("seedance-2-0-fast", 4, 15, UpTo720) { Images = 9, Videos = 3, Sounds = 3, HasAudio = true },
        ["seedance-2-0-mini-260615"] = new("seedance-2-0-mini", 4, 15, UpTo720) { Images = 9, Videos = 3, Sounds = 3, HasAudio = true },
        ["seedance-1-5-pro-251215"] = new("seedance-1-5-pro", 4, 12, UpTo1080) { HasAudio = true, Drafts = true, HasFlex = true, FixesCamera = true },
        ["seedance-1-0-pro-250528"] = new("seedance-1-0-pro", 2, 12, UpTo1080) { HasFlex = true, FixesCamera = true, TakesFrames = true },
        ["seedance-1-0-pro-fast-251015"] = new("seedance-1-0-pro-fast", 2, 12, UpTo1080) { HasFlex = true, FixesCamera = true, TakesFrames = true },
    };

    public int Images { get; private init; }

    public int Videos { get; private init; }

    public int Sounds { get; private init; }

    public bool HasAudio { get; private init; }

    public bool Drafts { get; private init; }

    public bool HasFlex { get; private init; }

    public bool FixesCamera { get; private init; }

    public bool ChoosesFormat { get; private init; }

    public bool SoundAlone { get; private init; }

    public bool TakesFrames { get; private init; }

    public string DefaultResolution => TakesFrames ? "1080p" : "720p";

    /// <summary>Finds a model by its id of either region.</summary>
    public static ArkModel? Find(string id)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["dreamina-", "doubao-"])
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal))
                return ById.GetValueOrDefault(id[prefix.Length..]);
        }

        // Outside China only the models before 2.0 go by their bare name.
        return ById.GetValueOrDefault(id) is { } model && !model.Name.StartsWith("seedance-2", StringComparison.Ordinal) ? model : null;
    }
}

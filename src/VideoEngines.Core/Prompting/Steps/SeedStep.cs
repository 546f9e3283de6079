using VideoEngines.Catalog;

namespace VideoEngines.Prompting.Steps;

/// <summary>Reuses the seed of a preset, where the engine takes seeds and the request has none.</summary>
internal static class SeedStep
{
    public static void Apply(ShapingDraft draft, long? seed)
    {
        if (seed is null || draft.Request.Seed is not null)
        {
            return;
        }

        if (draft.Capabilities?.Seed is { Support: CapabilitySupport.Yes } takes && !(seed < takes.Minimum) && !(seed > takes.Maximum))
        {
            draft.Request = draft.Request with { Seed = seed };
            draft.Note(RequestChangeCodes.PresetSeed, "the seed of the preset is used");
        }
        else
        {
            draft.Note(RequestChangeCodes.PresetSeedUnused, "the seed of the preset is not used, for the engine takes none, or not this one");
        }
    }
}

namespace VideoEngines.Providers.Google;

internal sealed class VeoPersonGenerationConverter() : VeoWordConverter<VeoPersonGeneration>(
    (VeoPersonGeneration.DontAllow, "dont_allow"), (VeoPersonGeneration.AllowAdult, "allow_adult"), (VeoPersonGeneration.AllowAll, "allow_all"));

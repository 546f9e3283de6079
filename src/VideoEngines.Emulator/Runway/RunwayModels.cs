namespace VideoEngines.Emulator.Runway;

/// <summary>All models, by endpoint.</summary>
internal static class RunwayModels
{
    private static readonly RunwayModel[] Models = [.. RunwayTextModels.All, .. RunwayImageModels.All, .. RunwayVideoModels.All];

    private static readonly HashSet<string> Endpoints = [.. Models.Select(static model => model.Endpoint)];

    public static IEnumerable<string> LiveNames => Models.Where(static model => !model.Retired).Select(static model => model.Name).Distinct();

    public static bool IsEndpoint(string path) => Endpoints.Contains(path);

    public static IEnumerable<string> NamesOf(string endpoint, bool retired) =>
        Models.Where(model => model.Endpoint == endpoint && (retired || !model.Retired)).Select(static model => model.Name);

    public static RunwayModel? Find(string endpoint, string? name, bool retired) =>
        Array.Find(Models, model => model.Endpoint == endpoint && model.Name == name && (retired || !model.Retired));
}

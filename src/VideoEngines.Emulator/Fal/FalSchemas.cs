using System.Text.Json;

namespace VideoEngines.Emulator.Fal;

/// <summary>The endpoints that are emulated, with their published inputs (fal-families.md).</summary>
internal static class FalSchemas
{
    private static readonly Lazy<Dictionary<string, FalSchema>> ByEndpoint = new(Load);

    public static IEnumerable<FalSchema> All => ByEndpoint.Value.Values;

    public static FalSchema? Find(string endpoint) => ByEndpoint.Value.GetValueOrDefault(endpoint);

    private static Dictionary<string, FalSchema> Load()
    {
        using var stream = typeof(FalSchemas).Assembly.GetManifestResourceStream("fal.endpoints.json")!;
        var list = JsonSerializer.Deserialize(stream, FalSchemasJsonContext.Default.FalSchemaList)!;
        return list.Endpoints.ToDictionary(static schema => schema.Endpoint, StringComparer.Ordinal);
    }
}

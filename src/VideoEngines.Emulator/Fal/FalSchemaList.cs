namespace VideoEngines.Emulator.Fal;

/// <summary>The file <c>fal.endpoints.json</c>.</summary>
internal sealed record FalSchemaList(string Notice, IReadOnlyList<FalSchema> Endpoints);

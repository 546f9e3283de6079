using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Emulator.Fal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FalSchemaList))]
internal sealed partial class FalSchemasJsonContext : JsonSerializerContext;

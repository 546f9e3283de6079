using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoEngines.Emulator.Billing;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(PriceList))]
internal sealed partial class PriceListJsonContext : JsonSerializerContext;

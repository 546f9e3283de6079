using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>What the server tells of itself: just enough for clients that look whether it is there.</summary>
internal static class ComfyUIInfo
{
    public static Task StatsAsync(Exchange exchange) => JsonAnswer.WriteAsync(exchange, 200, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("system");
        json.WriteString("os", "emulated");
        json.WriteString("comfyui_version", exchange.State.Options.ComfyUIChoosesIds ? "0.2.0" : "0.14.1");
        json.WriteEndObject();
        json.WriteStartArray("devices");
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Task FeaturesAsync(Exchange exchange) => JsonAnswer.WriteAsync(exchange, 200, static json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("supports_preview_metadata", true);
        json.WriteNumber("max_upload_size", 100L * 1024 * 1024);
        json.WriteEndObject();
    });

    public static Task NodesAsync(Exchange exchange) => JsonAnswer.WriteAsync(exchange, 200, static json =>
    {
        json.WriteStartObject();
        json.WriteEndObject();
    });
}

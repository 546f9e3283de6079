using System.Text.Json;

namespace VideoEngines.Emulator.Tests.Support;

/// <summary>An answer that was read to its end.</summary>
internal sealed record Reply(int Status, string Text, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>Kling's code.</summary>
    public int Code => Json.GetProperty("code").GetInt32();

    /// <summary>Kling's data.</summary>
    public JsonElement Data => Json.GetProperty("data");

    public string Field(string name) => Json.GetProperty(name).ToString();
}

using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>An object with members of its own.</summary>
internal sealed record RunwayObject(string Name, RunwayField[] Fields, bool Required = false) : RunwayField(Name, Required)
{
    protected override string Expected => "object";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (Is(value, JsonValueKind.Object, check, path))
            CheckAll(value, Fields, check, path);
    }
}

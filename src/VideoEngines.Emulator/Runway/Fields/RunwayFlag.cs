using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>True or false.</summary>
internal sealed record RunwayFlag(string Name) : RunwayField(Name, false)
{
    protected override string Expected => "boolean";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            check.Add("invalid_type", "Invalid input: expected boolean", path);
    }
}

using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>One of some words.</summary>
internal sealed record RunwayWord(string Name, string[] Words, bool Required = false) : RunwayField(Name, Required)
{
    protected override string Expected => "string";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (Is(value, JsonValueKind.String, check, path) && !Words.Contains(value.GetString()))
            check.Add("invalid_value", $"Invalid option: expected one of {RunwayCheck.Quoted(Words)}", path);
    }
}

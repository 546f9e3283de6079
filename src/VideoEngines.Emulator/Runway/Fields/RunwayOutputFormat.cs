using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>The container of the output; this emulator renders mp4 only and says so.</summary>
internal sealed record RunwayOutputFormat(string[] Words) : RunwayField("outputFormat", false)
{
    protected override string Expected => "string";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (!Is(value, JsonValueKind.String, check, path))
            return;
        if (!Words.Contains(value.GetString()))
            check.Add("invalid_value", $"Invalid option: expected one of {RunwayCheck.Quoted(Words)}", path);
        else if (value.GetString() != "mp4")
            check.Custom("This emulator renders mp4 only", path);
    }
}

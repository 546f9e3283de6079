using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>A text of limited length, which may not be empty.</summary>
internal sealed record RunwayText(string Name, int Longest, bool Required = false) : RunwayField(Name, Required)
{
    protected override string Expected => "string";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (!Is(value, JsonValueKind.String, check, path))
            return;
        var length = value.GetString()!.Length;
        if (length == 0)
            check.Add("too_small", "Too small: expected string to have >=1 characters", path);
        else if (length > Longest)
            check.Add("too_big", $"Too big: expected string to have <={Longest} characters", path);
    }
}

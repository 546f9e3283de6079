using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>A whole number within limits, and perhaps the word auto.</summary>
internal sealed record RunwayWhole(string Name, long Least, long Most, bool Required = false, bool Auto = false) : RunwayField(Name, Required)
{
    /// <summary>When set, the only numbers that are taken.</summary>
    public long[]? Only { get; init; }

    protected override string Expected => "number";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (Auto && value.ValueKind == JsonValueKind.String && value.GetString() == "auto")
            return;
        if (!Is(value, JsonValueKind.Number, check, path))
            return;
        if (!value.TryGetInt64(out var number))
            check.Add("invalid_type", "Invalid input: expected int", path);
        else if (Only is not null && !Only.Contains(number))
            check.Add("invalid_value", $"Invalid option: expected one of {string.Join('|', Only)}", path);
        else if (number < Least)
            check.Add("too_small", $"Too small: expected number to be >={Least}", path);
        else if (number > Most)
            check.Add("too_big", $"Too big: expected number to be <={Most}", path);
    }
}

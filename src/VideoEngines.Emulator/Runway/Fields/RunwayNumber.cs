using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>A number within limits.</summary>
internal sealed record RunwayNumber(string Name, double Least, double Most, bool Required = false) : RunwayField(Name, Required)
{
    protected override string Expected => "number";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (!Is(value, JsonValueKind.Number, check, path))
            return;
        var number = value.GetDouble();
        if (number < Least)
            check.Add("too_small", FormattableString.Invariant($"Too small: expected number to be >={Least}"), path);
        else if (number > Most)
            check.Add("too_big", FormattableString.Invariant($"Too big: expected number to be <={Most}"), path);
    }
}

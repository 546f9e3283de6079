using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>The guidance images of Aleph 2: up to 5, each at a second or at a share, with a range on all or on none (runway.md D.5).</summary>
internal sealed record RunwayKeyframes() : RunwayField("keyframes", false)
{
    private const int Most = 5;

    private static readonly RunwayField[] Fields =
    [
        new RunwayAddress("uri", RunwayMediaKind.Image, Required: true),
        new RunwayNumber("seconds", 0, double.MaxValue),
        new RunwayNumber("at", 0, 1),
        new RunwayObject("range", [new RunwayWhole("start_seconds", 0, int.MaxValue, Required: true), new RunwayWhole("end_seconds", 1, int.MaxValue, Required: true)]),
    ];

    protected override string Expected => "array";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (!Is(value, JsonValueKind.Array, check, path))
            return;
        if (value.GetArrayLength() > Most)
            check.Add("too_big", $"Too big: expected array to have <={Most} items", path);
        var ranges = 0;
        foreach (var (item, index) in value.EnumerateArray().Select(static (item, index) => (item, index)))
        {
            string[] at = [.. path, index.ToString(CultureInfo.InvariantCulture)];
            if (item.ValueKind != JsonValueKind.Object)
            {
                check.Add("invalid_type", "Invalid input: expected object", at);
                continue;
            }

            CheckAll(item, Fields, check, at);
            if (item.TryGetProperty("seconds", out _) == item.TryGetProperty("at", out _))
                check.Add("invalid_union", "Invalid input: expected either seconds or at", at);
            ranges += item.TryGetProperty("range", out _) ? 1 : 0;
        }

        if (ranges > 0 && ranges < value.GetArrayLength())
            check.Custom("All keyframes must set a range, or none may", path);
    }
}

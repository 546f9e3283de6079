using System.Globalization;
using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>A list of references: <c>{uri}</c>, or <c>{type, uri}</c> (corrections.md 4.1).</summary>
internal sealed record RunwayMediaList(string Name, RunwayMediaKind Kind, int Most, bool Typed) : RunwayField(Name, false)
{
    protected override string Expected => "array";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (!Is(value, JsonValueKind.Array, check, path))
            return;
        if (value.GetArrayLength() > Most)
            check.Add("too_big", $"Too big: expected array to have <={Most} items", path);
        foreach (var (item, index) in value.EnumerateArray().Select(static (item, index) => (item, index)))
            CheckItem(item, check, [.. path, index.ToString(CultureInfo.InvariantCulture)]);
    }

    private void CheckItem(JsonElement item, RunwayCheck check, string[] path)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            check.Add("invalid_type", "Invalid input: expected object", path);
            return;
        }

        RunwayField uri = new RunwayAddress("uri", Kind, Required: true);
        CheckAll(item, Typed ? [uri, new RunwayWord("type", [Kind == RunwayMediaKind.Video ? "video" : "audio"], Required: true)] : [uri], check, path);
    }
}

using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary><c>promptImage</c>: an address, or a list of frames with positions, or (where the model takes them) of references without (runway.md D.5, corrections.md 4.1).</summary>
internal sealed record RunwayFrames(bool Last, bool References) : RunwayField("promptImage", true)
{
    private const int MostReferences = 30;

    protected override string Expected => "string or array";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            RunwayAddress.CheckText(value.GetString()!, RunwayMediaKind.Image, check, path);
            return;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            check.Add("invalid_union", "Invalid input: expected string or array", path);
            return;
        }

        var positions = new List<string?>();
        var before = check.Issues.Count;
        foreach (var (item, index) in value.EnumerateArray().Select(static (item, index) => (item, index)))
            positions.Add(CheckItem(item, check, [.. path, index.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
        if (check.Issues.Count == before)
            CheckPositions(positions, check, path);
    }

    private string? CheckItem(JsonElement item, RunwayCheck check, string[] path)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            check.Add("invalid_type", "Invalid input: expected object", path);
            return null;
        }

        string[] words = Last ? ["first", "last"] : ["first"];
        CheckAll(item, [new RunwayAddress("uri", RunwayMediaKind.Image, Required: true), new RunwayWord("position", words, Required: !References)], check, path);
        return item.TryGetProperty("position", out var position) && position.ValueKind == JsonValueKind.String ? position.GetString() : null;
    }

    private void CheckPositions(List<string?> positions, RunwayCheck check, string[] path)
    {
        var frames = positions.Count(static position => position is not null);
        if (positions.Count == 0)
            check.Custom("Invalid input: expected at least one image", path);
        else if (!Last && positions.Count > 1)
            check.Custom("Invalid input: expected exactly one image", path);
        else if (frames > 0 && frames < positions.Count)
            check.Custom("Images with and without a position cannot be mixed", path);
        else if (frames > 0 && (positions.Count(static p => p == "first") != 1 || frames > 2))
            check.Custom("Expected one first frame and at most one last frame", path);
        else if (frames == 0 && positions.Count > MostReferences)
            check.Custom($"Expected at most {MostReferences} references", path);
    }
}

using System.Text.Json;

namespace VideoEngines.Emulator.Runway.Fields;

/// <summary>The character of Act-Two: an image or a video (runway.md D.5).</summary>
internal sealed record RunwayCharacter() : RunwayField("character", true)
{
    protected override string Expected => "object";

    public override void Check(JsonElement value, RunwayCheck check, string[] path)
    {
        if (!Is(value, JsonValueKind.Object, check, path))
            return;
        var kind = value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "video" ? RunwayMediaKind.Video : RunwayMediaKind.Image;
        CheckAll(value, [new RunwayWord("type", ["image", "video"], Required: true), new RunwayAddress("uri", kind, Required: true)], check, path);
    }
}

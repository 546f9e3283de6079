namespace VideoEngines.Core.Tests.Prompting;

/// <summary>The requests of the golden files: the same ones for every engine of the shipped catalog.</summary>
internal static class PromptScenarios
{
    public static VideoCharacter Maya { get; } = new()
    {
        Name = "maya",
        Description = "a girl of ten with red braids",
        ReferenceImages = [VideoMedia.FromUri("https://media.example/maya.png")],
        Seed = 7,
        Elements = new Dictionary<string, string> { ["kling"] = "163" },
    };

    public static VideoMedia Boat { get; } = VideoMedia.FromUri("https://media.example/boat.png") with { Name = "boat" };

    public static VideoRequest Structured { get; } = new()
    {
        Prompt = new VideoPrompt
        {
            Subject = "@maya in a yellow raincoat",
            Motion = "lifts @boat out of the water with both hands, knees bending, and sets it on the ledge",
            Environment = "a canal at dusk between brick warehouses",
            Lighting = "low warm sun from the left, long shadows",
            Style = "35 mm film, muted colours",
            Sound = "water lapping, a distant tram bell",
            Dialogue = "@maya says: \"There you are.\"",
        },
        Camera = [CameraMove.Dolly("in", 0.25m), CameraMove.Crane("up")],
        Characters = [Maya],
        ReferenceImages = [Boat],
    };

    /// <summary>The same without the reference image, which more engines take.</summary>
    public static VideoRequest Character { get; } = Structured with
    {
        Prompt = Structured.Prompt! with { Motion = "lifts a paper boat out of the water with both hands, knees bending, and sets it on the ledge" },
        ReferenceImages = [],
    };

    /// <summary>What can be asked, by the name of the golden file, and whether the request may be adapted.</summary>
    public static IReadOnlyDictionary<string, (VideoRequest Request, bool Adapts)> All { get; } = new Dictionary<string, (VideoRequest, bool)>
    {
        ["structured"] = (Structured, false),
        ["structured-adapted"] = (Structured with { NegativePrompt = "crowds, lettering", ColorPalette = [new(0xf2, 0xb1, 0x34), new(0x2f, 0x3e, 0x46)] }, true),
        ["character"] = (Character, false),
        ["camera"] = (new VideoRequest(new VideoPrompt { Subject = "a paper boat", Motion = "sails through rain" }) { Camera = [CameraMove.Dolly("in")] }, false),
        ["plain-mention"] = (new VideoRequest("The dancer of @Image1 turns on the stage of @Image2.") { ReferenceImages = [Boat, VideoMedia.FromUri("https://media.example/stage.png")] }, false),
    };
}

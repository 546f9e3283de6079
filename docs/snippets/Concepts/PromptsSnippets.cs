using VideoEngines;
using VideoEngines.Routing;

namespace Snippets.Concepts;

internal static class PromptsSnippets
{
    public static async Task PartsAsync(IVideoRouter router)
    {
        // snippet: prompts-parts
        var maya = new VideoCharacter
        {
            Name = "maya",
            Description = "a girl of ten with red braids",
            ReferenceImages = [VideoMedia.FromUri("https://media.example/maya.png")],
        };
        var request = new VideoRequest
        {
            Prompt = new VideoPrompt
            {
                Subject = "@maya in a yellow raincoat",
                Motion = "lifts a paper boat out of the water with both hands",
                Environment = "a canal at dusk between brick warehouses",
                Dialogue = "@maya says: \"There you are.\"",
            },
            Characters = [maya],
            Camera = [CameraMove.Dolly("in", 0.25m)],
        };

        var plan = await router.PlanAsync(request, new());
        Console.WriteLine(plan.Winner?.Prompt?.Text);               // what the engine will read, before anything is paid
        foreach (var change in plan.Winner?.Prompt?.Changes ?? [])
        {
            Console.WriteLine(change.Text);                         // e.g. the character maya goes out as a reference image
        }
        // end-snippet
    }

    public static VideoRequest Mentions(VideoMedia boat, VideoMedia dance)
    {
        // snippet: prompts-mentions
        var request = new VideoRequest("@boat drifts past the stage of @Image2; the crowd moves as in @Video1. Write to crew@@example.org.")
        {
            ReferenceImages = [boat with { Name = "boat" }, VideoMedia.FromUri("https://media.example/stage.png")],
            ReferenceVideos = [dance],
        };
        // end-snippet
        return request;
    }

    public static async Task PresetsAsync(IVideoEngine engine, VideoCharacter maya)
    {
        // snippet: prompts-presets
        var look = new VideoStyle { Description = "hand-painted watercolour, visible paper grain", Seed = 7 };
        string[] scenes = ["@maya finds a boat", "@maya sails it home"];
        foreach (var scene in scenes)
        {
            await engine.SubmitAsync(new VideoRequest(scene) { Characters = [maya], Style = look });
        }
        // end-snippet
    }

    public static async Task AdaptAsync(IVideoEngine engine)
    {
        // snippet: prompts-adapt
        var request = new VideoRequest("a paper boat in rain") { NegativePrompt = "people, lettering" };
        await engine.SubmitAsync(request, new() { Adapt = true });   // engines without a field for it are told in words, and the plan says so
        // end-snippet
    }
}

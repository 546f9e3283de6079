using VideoEngines.Catalog;
using VideoEngines.Core.Tests.Catalog;
using VideoEngines.Prompting;

namespace VideoEngines.Core.Tests.Prompting;

/// <summary>Engines that do not exist, for one ability each.</summary>
internal static class ShapeCase
{
    private static readonly string[] Operations = ["text-to-video", "image-to-video", "reference-to-video", "video-to-video", "talking-head"];

    public static VideoMedia Image(string name) => VideoMedia.FromUri($"https://media.example/{name}.png") with { Name = name };

    public static VideoMedia Video(string name) => VideoMedia.FromUri($"https://media.example/{name}.mp4") with { Name = name };

    /// <summary>An engine that takes prompts of any length and every role in every operation, unless it is changed.</summary>
    public static EngineOffer Offer(Func<OperationCapabilities, OperationCapabilities>? change = null, MentionSyntax? mentions = null, string? style = null)
    {
        var offer = TestCatalog.Offer("a/m");
        var operations = Operations.Select(static name => new VideoOperation(name)).ToDictionary(static o => o, o => Capabilities(o, change));
        return offer with
        {
            Model = offer.Model with { Operations = operations, PromptStyle = style is null ? null : new(style, null, TestCatalog.Source) },
            Operations = operations,
            Mentions = mentions,
        };
    }

    public static MentionSyntax Mentions(string image = "[I{n}]", string video = "[V{n}]", string? element = null, MentionNumbering numbering = default) =>
        new() { Image = image, Video = video, Audio = "[A{n}]", Element = element, Numbering = numbering, Source = TestCatalog.Source };

    public static IReadOnlyList<InputCapability> Inputs(params IEnumerable<string> roles) =>
        [.. roles.Select(static role => new InputCapability { Role = new(role), Maximum = 9, Source = TestCatalog.Source })];

    public static ShapedRequest Shape(VideoRequest request, EngineOffer? offer = null, bool adapts = false) => RequestShaper.Shape(request, offer ?? Offer(), adapts);

    public static string Codes(ShapedRequest shaped) => string.Join(", ", shaped.Changes.Select(static change => change.Code));

    private static OperationCapabilities Capabilities(VideoOperation operation, Func<OperationCapabilities, OperationCapabilities>? change)
    {
        var capabilities = TestCatalog.Capabilities(operation) with
        {
            Prompt = new() { Source = TestCatalog.Source },
            Camera = new() { Support = CameraSupport.ByPrompt, Source = TestCatalog.Source },
            Inputs = Inputs("start-frame", "end-frame", "reference-image", "reference-video", "reference-audio", "source-video", "driving-audio"),
        };
        return change?.Invoke(capabilities) ?? capabilities;
    }
}

namespace VideoEngines.Prompting;

/// <summary>A request in the form that one engine is given.</summary>
internal sealed class ShapedRequest
{
    /// <summary>The request that mappers get: characters and styles are spread over its members, the prompt is the rendered text, and only native camera moves are left.</summary>
    public required VideoRequest Request { get; init; }

    public required string Style { get; init; }

    public IReadOnlyList<RequestChange> Changes { get; init; } = [];

    public IReadOnlyList<RequestProblem> Problems { get; init; } = [];

    /// <summary>The text to send; null when there is none.</summary>
    public string? Prompt => TextOf(Request);

    /// <summary>The text of a shaped request; null when there are no words.</summary>
    public static string? TextOf(VideoRequest request) => string.IsNullOrWhiteSpace(request.Prompt?.Text) ? null : request.Prompt.Text;

    public RenderedPrompt ToRendered() => new() { Text = Prompt, NegativePrompt = Request.NegativePrompt, Camera = Request.Camera, Style = Style, Changes = Changes };
}

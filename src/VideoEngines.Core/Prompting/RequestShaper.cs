using VideoEngines.Catalog;
using VideoEngines.Prompting.Steps;
using VideoEngines.Prompting.Styles;

namespace VideoEngines.Prompting;

/// <summary>
/// Puts a request into the form that one engine is given: characters and styles by the engine's own means, camera moves as controls or words, mentions in its notation, parts of the prompt in its order.
/// Pure, so that a plan shows exactly what a submit sends. The one seam between what a user writes and what mappers send.
/// </summary>
internal static class RequestShaper
{
    /// <summary>Whether a request goes out as it is at every engine; true for most, and then nothing is to be done.</summary>
    public static bool IsPlain(VideoRequest request, bool adapts) =>
        request is { Characters.Count: 0, Style: null, Camera.Count: 0 }
        && request.Prompt is null or { IsStructured: false }
        && !(request.Prompt?.Text?.Contains('@', StringComparison.Ordinal) == true)
        && !(adapts && request is not { NegativePrompt: null, CameraPath: null, StyleReferences.Count: 0, ColorPalette.Count: 0 });

    public static ShapedRequest Shape(VideoRequest request, EngineOffer offer, bool adapts)
    {
        var style = PromptStyles.Of(offer.Model.PromptStyle?.Style);
        if (IsPlain(request, adapts))
        {
            return new ShapedRequest { Request = request, Style = style.Name };
        }

        var draft = new ShapingDraft(request, offer, adapts);
        SoundStep.Apply(draft);
        CharacterStep.Apply(draft);
        StyleStep.Apply(draft);
        AdaptStep.Apply(draft);
        CameraStep.Apply(draft);
        MentionStep.Apply(draft, request.Characters);
        var text = style.Write(draft.Words);
        return new ShapedRequest
        {
            Request = draft.Request with { Prompt = text.Length == 0 ? null : new VideoPrompt(text) },
            Style = style.Name,
            Changes = draft.Changes,
            Problems = draft.Problems,
        };
    }
}

using VideoEngines.Catalog;
using VideoEngines.Prompting.Styles;
using VideoEngines.Routing;

namespace VideoEngines.Prompting.Steps;

/// <summary>Turns what an engine does not take into what it takes; only when that was allowed.</summary>
internal static class AdaptStep
{
    public static void Apply(ShapingDraft draft)
    {
        if (!draft.Adapts || draft.Capabilities is not { } capabilities)
        {
            return;
        }

        TurnCameraPath(draft);
        TurnStyleReferences(draft);
        if (capabilities.TakesWords)
        {
            TurnPalette(draft);
            TurnNegativePrompt(draft, capabilities);
        }
    }

    private static void TurnCameraPath(ShapingDraft draft)
    {
        if (draft.Request.CameraPath is not { } path || draft.Takes(VideoInputRole.CameraPath))
        {
            return;
        }

        if (CameraPathReader.TryRead(path, out var moves, out var problem))
        {
            draft.Request = draft.Request with { CameraPath = null, Camera = [.. draft.Request.Camera, .. moves] };
            draft.Note(RequestChangeCodes.CameraPathAsMoves, $"the camera path becomes the moves {string.Join(", ", moves)}");
        }
        else
        {
            draft.Problem(ReasonKind.CameraPath, problem);
        }
    }

    private static void TurnStyleReferences(ShapingDraft draft)
    {
        var images = draft.Request.StyleReferences;
        if (images.Count == 0 || draft.Takes(VideoInputRole.StyleReference) || !draft.Takes(VideoInputRole.ReferenceImage))
        {
            return;
        }

        var first = draft.Request.ReferenceImages.Count + 1;
        draft.Request = draft.Request with { StyleReferences = [], ReferenceImages = [.. draft.Request.ReferenceImages, .. images] };
        draft.Mentions.AddInputs(draft.Request);
        var names = string.Join(" and ", Enumerable.Range(first, images.Count).Select(n => draft.Mentions.Of(MentionKind.Image, n)));
        draft.Words.Style = draft.Words.Style is { } own ? $"{own}; in the style of {names}" : $"in the style of {names}";
        draft.Note(RequestChangeCodes.StyleAsReferences, $"{(images.Count == 1 ? "the style reference becomes a reference image" : $"{images.Count} style references become reference images")}, named as the style in the prompt");
    }

    private static void TurnPalette(ShapingDraft draft)
    {
        if (draft.Request.ColorPalette.Count > 0 && !draft.Takes(VideoInputRole.ColorPalette))
        {
            draft.Words.Palette = draft.Request.ColorPalette;
            draft.Request = draft.Request with { ColorPalette = [] };
            draft.Note(RequestChangeCodes.PaletteAsWords, "the palette is told in words of the prompt");
        }
    }

    private static void TurnNegativePrompt(ShapingDraft draft, OperationCapabilities capabilities)
    {
        if (!string.IsNullOrWhiteSpace(draft.Request.NegativePrompt) && capabilities.NegativePrompt.Support != CapabilitySupport.Yes
            && PromptStyles.Of(draft.Offer.Model.PromptStyle?.Style).HeedsNegatives)
        {
            draft.Words.Avoid = draft.Request.NegativePrompt.Trim();
            draft.Request = draft.Request with { NegativePrompt = null };
            draft.Note(RequestChangeCodes.NegativePromptAsWords, "the negative prompt is told in words of the prompt");
        }
    }
}

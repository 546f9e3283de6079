namespace VideoEngines.Prompting.Steps;

/// <summary>Gives an engine the look: its words to the prompt, its images to the style references.</summary>
internal static class StyleStep
{
    public static void Apply(ShapingDraft draft)
    {
        if (draft.Request.Style is not { } style)
        {
            return;
        }

        var words = string.IsNullOrWhiteSpace(style.Description) ? null : style.Description.Trim();
        draft.Words.Style = draft.Words.Style is { } own && words is not null ? $"{own}; {words}" : draft.Words.Style ?? words;
        draft.Request = draft.Request with { Style = null, StyleReferences = [.. draft.Request.StyleReferences, .. style.ReferenceImages] };
        SeedStep.Apply(draft, style.Seed);
    }
}

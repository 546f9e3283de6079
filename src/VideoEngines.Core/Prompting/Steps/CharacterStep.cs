using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Prompting.Steps;

/// <summary>
/// Gives an engine the characters by the best means that it has: an element of the host, reference images, else the first image as start frame; always with seed and description.
/// </summary>
internal static class CharacterStep
{
    public static void Apply(ShapingDraft draft)
    {
        var characters = draft.Request.Characters;
        if (characters.Count == 0)
        {
            return;
        }

        draft.Mentions.AddInputs(draft.Request);
        var elements = new List<VideoCharacter>();
        foreach (var character in characters)
        {
            if (AsElement(draft, character, elements.Count))
            {
                elements.Add(character);
            }
            else
            {
                AddAsImages(draft, character);
            }
        }

        draft.Request = draft.Request with { Characters = elements };
        SeedStep.Apply(draft, characters.FirstOrDefault(static c => c.Seed is not null)?.Seed);
    }

    private static bool AsElement(ShapingDraft draft, VideoCharacter character, int before)
    {
        if (draft.Capabilities?.Elements is not { } elements || draft.Offer.Mentions?.Element is not { } template || before + draft.Mentions.OptionElements >= elements.Maximum
            || (elements.NeedsStartFrame && draft.Request.StartFrame is null))
        {
            return false;
        }

        var has = elements.Form == ElementForm.Id ? character.Elements.ContainsKey(draft.Offer.Host)
            : character.ReferenceImages.Count > 0 && !(character.ReferenceImages.Count > elements.MaxImages);
        if (has)
        {
            draft.Mentions.AddCharacter(character.Name, MentionSyntax.Fill(template, before + draft.Mentions.OptionElements + 1, character.Name), character.Description);
            draft.Note(RequestChangeCodes.CharacterAsElement, $"the character {character.Name} goes out as an element");
        }

        return has;
    }

    private static void AddAsImages(ShapingDraft draft, VideoCharacter character)
    {
        IReadOnlyList<VideoMedia> images = AtHost(draft, character) is { } kept ? [kept] : character.ReferenceImages;
        var (name, description) = (character.Name, character.Description);
        string? form = null;
        if (images.Count == 0)
        {
            draft.Note(RequestChangeCodes.CharacterAsWords, $"the character {name} goes out in words, for it has no reference images");
        }
        else if (References(draft) is not null)
        {
            var first = draft.Request.ReferenceImages.Count + 1;
            draft.Request = draft.Request with { ReferenceImages = [.. draft.Request.ReferenceImages, .. images] };
            draft.Note(RequestChangeCodes.CharacterAsReferences, $"the character {name} goes out as {(images.Count == 1 ? "a reference image" : $"{images.Count} reference images")}");
            draft.Mentions.AddInputs(draft.Request);
            form = draft.Mentions.Of(MentionKind.Image, first);
            if (draft.Offer.Mentions?.Image is null)
            {
                // Where images have no form of their own, the name stays and the image explains it.
                description = string.IsNullOrWhiteSpace(description) ? $"seen in {form}" : $"{description.Trim()}, seen in {form}";
                form = null;
            }
        }
        else if (TakesStartFrame(draft))
        {
            draft.Request = draft.Request with { StartFrame = images[0] };
            draft.Note(RequestChangeCodes.CharacterAsStartFrame, $"the first image of the character {name} becomes the first frame, for the engine takes no reference images");
        }
        else
        {
            draft.Problem(
                ReasonKind.Character,
                $"{draft.Offer.Id} has no place for the images of the character {name} in {draft.Request.EffectiveOperation}; remove its ReferenceImages, or choose another engine",
                [new("character", name)]);
        }

        draft.Mentions.AddCharacter(name, form, description);
    }

    /// <summary>The file that the host keeps of a character, where files at the host go in as reference images.</summary>
    private static VideoMedia? AtHost(ShapingDraft draft, VideoCharacter character) =>
        character.Elements.TryGetValue(draft.Offer.Host, out var id) && !string.IsNullOrWhiteSpace(id) && References(draft)?.Upload.Support == CapabilitySupport.Yes
            ? VideoMedia.FromProviderFile(draft.Offer.Host, id)
            : null;

    // References turn text-to-video into reference-to-video; that is what the engine must do then.
    private static InputCapability? References(ShapingDraft draft) =>
        Find(draft.Capabilities)
        ?? (draft.Request is { Operation: null } && draft.Request.EffectiveOperation == VideoOperation.TextToVideo
            ? Find(draft.Offer.Operations.GetValueOrDefault(VideoOperation.ReferenceToVideo))
            : null);

    private static InputCapability? Find(OperationCapabilities? capabilities) =>
        capabilities?.Inputs is { } inputs && InputFilter.Find(inputs, VideoInputRole.ReferenceImage) is { Maximum: > 0 } found ? found : null;

    private static bool TakesStartFrame(ShapingDraft draft) =>
        draft.Request is { StartFrame: null, Operation: null } && draft.Request.EffectiveOperation == VideoOperation.TextToVideo
        && ShapingDraft.Takes(draft.Offer.Operations.GetValueOrDefault(VideoOperation.ImageToVideo), VideoInputRole.StartFrame);
}

using VideoEngines.Catalog.Parsing;
using VideoEngines.Routing;

namespace VideoEngines.Prompting.Steps;

/// <summary>Puts mentions into the engine's form, and checks that there is what they name.</summary>
internal static class MentionStep
{
    private const int NearDistance = 2;

    public static void Apply(ShapingDraft draft, IReadOnlyList<VideoCharacter> characters)
    {
        draft.Mentions.AddInputs(draft.Request);
        AddUnmentioned(draft, characters);
        var names = draft.Mentions.Names.ToList();
        draft.Words.Replace(part => MentionScanner.Replace(part, mention => Put(draft, mention, names)));
    }

    private static string? Put(ShapingDraft draft, Mention mention, List<string> names)
    {
        if (draft.Mentions.IsAmbiguous(mention.Name))
        {
            draft.Problem(ReasonKind.Mention, $"the prompt mentions @{mention.Name}, and two files have that name; give each a name of its own", [new("mention", mention.Name)]);
            return null;
        }

        if (draft.Mentions.Find(mention) is { } text)
        {
            return draft.Mentions.TakeDescription(mention.Name) is { } description ? $"{text} ({description})" : text;
        }

        if (mention.ByPlace() is { } place)
        {
            var kind = place.Kind switch { MentionKind.Image => "reference images", MentionKind.Video => "reference videos", MentionKind.Audio => "reference sounds", _ => "elements" };
            draft.Problem(
                ReasonKind.Mention,
                $"the prompt mentions @{mention.Name}, but there are not that many {kind}; add it, or write @@ for a mere @",
                [new("mention", mention.Name)]);
        }
        else if (names.Count > 0)
        {
            var near = names.Where(name => EditDistance.Between(name.ToLowerInvariant(), mention.Name.ToLowerInvariant()) <= NearDistance).ToList();
            draft.Problem(
                ReasonKind.Mention,
                $"the prompt mentions @{mention.Name}, and nothing has that name; {(near.Count > 0 ? $"perhaps @{near[0]} was meant" : $"there are @{string.Join(", @", names)}")}; write @@ for a mere @",
                [new("mention", mention.Name)]);
        }

        return null;
    }

    /// <summary>Who is not mentioned is introduced before everything else.</summary>
    private static void AddUnmentioned(ShapingDraft draft, IReadOnlyList<VideoCharacter> characters)
    {
        var silent = characters.Where(character => !draft.Words.Mentions(character.Name)).Select(static character => "@" + character.Name).ToList();
        if (silent.Count > 0)
        {
            var names = string.Join(", ", silent);
            draft.Words.Subject = draft.Words.Subject is { } subject ? $"{names}; {subject}" : names;
        }
    }
}

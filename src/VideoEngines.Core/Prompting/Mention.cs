namespace VideoEngines.Prompting;

/// <summary>A mention in a prompt: <c>@Image1</c>, <c>@maya</c>; or <c>@@</c>, a mere @.</summary>
/// <param name="Start">Where it starts, at the @.</param>
/// <param name="Length">How long it is, with the @.</param>
/// <param name="Name">The name without the @; empty for a mere @.</param>
internal readonly record struct Mention(int Start, int Length, string Name)
{
    public bool IsEscape => Name.Length == 0;

    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>Image3</c>, <c>Element1</c> and the like.</summary>
    /// <returns>The kind in lower case and the number from 1; null when the name is of another form.</returns>
    public (MentionKind Kind, int Number)? ByPlace()
    {
        foreach (var (word, kind) in Kinds)
        {
            if (Name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && Name.Length > word.Length
                && int.TryParse(Name.AsSpan(word.Length).TrimStart("_-"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number))
            {
                return (kind, number);
            }
        }

        return null;
    }

    private static readonly (string Word, MentionKind Kind)[] Kinds = [("image", MentionKind.Image), ("video", MentionKind.Video), ("audio", MentionKind.Audio), ("element", MentionKind.Element)];
}

using VideoEngines.Catalog;

namespace VideoEngines.DocsGenerator;

/// <summary>Puts sources behind facts, and remembers which sources and notes a page or a section needs.</summary>
internal sealed class Citations(Citations? page = null)
{
    private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<(string Subject, string Place, FactSource Source)> _notes = [];

    /// <summary>Gets the keys of the sources that were cited.</summary>
    public IReadOnlyCollection<string> Keys => _keys;

    /// <summary>Puts the source behind a fact; a confidence that is not high is said.</summary>
    public string Cite(string text, FactSource? source)
    {
        if (source is null)
        {
            return text;
        }

        Use(source.Key);
        return $"{text} {Mark(source)}";
    }

    /// <summary>The same, and keeps the note of the source for <see cref="Notes"/>.</summary>
    public string Cite(string text, FactSource? source, string subject, string place)
    {
        if (source?.Note is not null)
        {
            _notes.Add((subject, place, source));
        }

        return Cite(text, source);
    }

    /// <summary>Puts the sources behind a fact that several places share with one confidence, and keeps their notes.</summary>
    public string Cite(string text, IReadOnlyList<(FactSource? Source, string Place)> sources, string subject)
    {
        var known = sources.Where(static source => source.Source is not null).Select(static source => (Source: source.Source!, source.Place)).ToList();
        foreach (var (source, place) in known)
        {
            Cite(text, source, subject, place);
        }

        return known.Count == 0 ? text : $"{text} {Mark(string.Join("; ", known.Select(static source => source.Source.Key).Distinct(StringComparer.Ordinal)), known[0].Source.Confidence)}";
    }

    /// <summary>Counts a source as cited.</summary>
    public void Use(string? key)
    {
        if (key is not null)
        {
            _keys.Add(key);
            page?.Use(key);
        }
    }

    /// <summary>The notes as a list: those of one subject and text once. A place is named when the note does not hold for all of the places.</summary>
    public IEnumerable<string> Notes(IReadOnlyCollection<string> allPlaces)
    {
        var lines = _notes.GroupBy(static note => (note.Subject, note.Source.Note, note.Source.Key, note.Source.Confidence)).Select(group =>
        {
            var places = group.Select(static note => note.Place).Distinct(StringComparer.Ordinal).ToList();
            var where = places.Count == allPlaces.Count ? string.Empty : $" ({MarkdownText.List(places)})";
            return $"- {group.Key.Subject}{where}: {group.Key.Note} {Mark(group.First().Source)}";
        }).ToList();
        return lines.Count == 0 ? [] : [.. lines, string.Empty];
    }

    private static string Mark(FactSource source) => Mark(source.Key, source.Confidence);

    private static string Mark(string keys, FactConfidence confidence) => confidence == FactConfidence.High ? $"[{keys}]" : $"[{keys}, {FactText.Confidence(confidence)}]";
}

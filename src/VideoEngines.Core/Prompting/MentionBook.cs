using System.Text.Json;
using VideoEngines.Catalog;

namespace VideoEngines.Prompting;

/// <summary>What the prompt can mention, and how the engine is told of it.</summary>
internal sealed class MentionBook(EngineOffer offer)
{
    private readonly Dictionary<string, string> _characters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _descriptions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _inputs = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _twice = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _elements = new(StringComparer.OrdinalIgnoreCase);
    private VideoRequest _request = new();

    /// <summary>The names that can be mentioned.</summary>
    public IEnumerable<string> Names => _characters.Keys.Concat(_inputs.Keys).Concat(_elements).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many elements the options of the engine's dialect have; characters that go out as elements come after them.</summary>
    public int OptionElements { get; private set; }

    private string SourceVideo => offer.Mentions?.Video is { } template ? MentionSyntax.Fill(template, 1) : "the source video";

    /// <summary>Adds a character: how it is called, and what it looks like.</summary>
    /// <param name="name">The name in the prompt.</param>
    /// <param name="text">The engine's form of it; null for the name itself.</param>
    /// <param name="description">What it looks like; told at the first mention.</param>
    public void AddCharacter(string name, string? text, string? description)
    {
        _characters[name] = text ?? name;
        if (!string.IsNullOrWhiteSpace(description))
        {
            _descriptions[name] = description.Trim();
        }
    }

    /// <summary>
    /// Takes what goes in with the request: the files with names, and the names that the options of the engine's dialect give to elements. Called again whenever a step adds files, for that may change
    /// the numbers of others.
    /// </summary>
    public void AddInputs(VideoRequest request)
    {
        _request = request;
        _inputs.Clear();
        _twice.Clear();
        _elements.Clear();
        AddAll(request.ReferenceImages, MentionKind.Image);
        AddAll(request.ReferenceVideos, MentionKind.Video);
        AddAll(request.ReferenceAudio, MentionKind.Audio);
        AddOne(request.StartFrame, "the first frame");
        AddOne(request.EndFrame, "the last frame");
        AddOne(request.SourceVideo, SourceVideo);
        AddOne(request.DrivingAudio, "the given voice");
        AddElements(request);
    }

    /// <summary>Whether two files have the name, so that nobody knows which is meant.</summary>
    public bool IsAmbiguous(string name) => _twice.Contains(name) && !_characters.ContainsKey(name);

    /// <summary>The engine's form of a mention.</summary>
    /// <returns>The text; null when there is no such thing.</returns>
    public string? Find(Mention mention) => _characters.TryGetValue(mention.Name, out var text) || _inputs.TryGetValue(mention.Name, out text) ? text
        : _elements.Contains(mention.Name) ? "@" + mention.Name
        : mention.ByPlace() is { } place ? Of(place.Kind, place.Number)
        : null;

    /// <summary>The description to tell at the first mention of a character; null at others.</summary>
    public string? TakeDescription(string name) => _descriptions.Remove(name, out var description) ? description : null;

    /// <summary>The engine's form for a reference by its place from 1.</summary>
    /// <returns>The text; null when the request has no such reference.</returns>
    public string? Of(MentionKind kind, int number)
    {
        if (kind == MentionKind.Video && number == 1 && _request is { SourceVideo: not null, ReferenceVideos.Count: 0 })
        {
            return SourceVideo;
        }

        var (count, template, words) = kind switch
        {
            MentionKind.Image => (_request.ReferenceImages.Count, offer.Mentions?.Image, "image"),
            MentionKind.Video => (_request.ReferenceVideos.Count, offer.Mentions?.Video, "video"),
            MentionKind.Audio => (_request.ReferenceAudio.Count, offer.Mentions?.Audio, "sound"),
            // Elements that have names of their own are called by those.
            _ => offer.Mentions?.Element?.Contains("{n}", StringComparison.Ordinal) == true ? (OptionElements, offer.Mentions.Element, "element") : (0, null, "element"),
        };
        return number < 1 || number > count ? null
            : template is null ? (count == 1 ? $"the reference {words}" : MentionSyntax.Fill($"reference {words} {{n}}", number))
            : MentionSyntax.Fill(template, number + Before(kind));
    }

    // Engines count a source video before reference videos, and some count images and videos in one sequence.
    private int Before(MentionKind kind)
    {
        var source = _request.SourceVideo is null ? 0 : 1;
        return (kind, offer.Mentions?.Numbering) switch
        {
            (MentionKind.Video, MentionNumbering.ImagesFirst) => source + _request.ReferenceImages.Count,
            (MentionKind.Video, _) => source,
            (MentionKind.Image, MentionNumbering.VideosFirst) => source + _request.ReferenceVideos.Count,
            _ => 0,
        };
    }

    private void AddElements(VideoRequest request)
    {
        OptionElements = 0;
        if (!request.Options.TryGetValue(offer.Dialect, out var options) || options.ValueKind != JsonValueKind.Object || !options.TryGetProperty("elements", out var elements)
            || elements.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        OptionElements = elements.GetArrayLength();
        foreach (var element in elements.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
            {
                _elements.Add(id.GetString()!);
            }
        }
    }

    private void AddAll(IReadOnlyList<VideoMedia> media, MentionKind kind)
    {
        for (var i = 0; i < media.Count; i++)
        {
            AddOne(media[i], Of(kind, i + 1)!);
        }
    }

    private void AddOne(VideoMedia? media, string text)
    {
        if (media?.Name is { } name && !_inputs.TryAdd(name, text) && _inputs[name] != text)
        {
            _twice.Add(name);
        }
    }
}

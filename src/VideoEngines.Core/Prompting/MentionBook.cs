using System.Text.Json;
using VideoEngines.Catalog;

namespace VideoEngines.Prompting;

/// <summary>What the prompt can mention, and how the engine is told of it.</summary>
internal sealed class MentionBook(EngineOffer offer)
{
    private readonly Dictionary<string, string> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _descriptions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _free = new(StringComparer.OrdinalIgnoreCase);
    private VideoRequest _request = new();

    /// <summary>The names that can be mentioned.</summary>
    public IEnumerable<string> Names => _named.Keys.Concat(_free);

    /// <summary>How many elements the options of the engine's dialect have; characters that go out as elements come after them.</summary>
    public int OptionElements { get; private set; }

    /// <summary>Adds a character: how it is called, and what it looks like.</summary>
    /// <param name="name">The name in the prompt.</param>
    /// <param name="text">The engine's form of it; null for the name itself.</param>
    /// <param name="description">What it looks like; told at the first mention.</param>
    public void AddCharacter(string name, string? text, string? description)
    {
        _named[name] = text ?? name;
        if (!string.IsNullOrWhiteSpace(description))
        {
            _descriptions[name] = description.Trim();
        }
    }

    /// <summary>Adds what goes in with the request: the files with names, and the names that the options of the engine's dialect give to elements.</summary>
    public void AddInputs(VideoRequest request)
    {
        _request = request;
        AddAll(request.ReferenceImages, MentionKind.Image);
        AddAll(request.ReferenceVideos, MentionKind.Video);
        AddAll(request.ReferenceAudio, MentionKind.Audio);
        AddOne(request.StartFrame, "the first frame");
        AddOne(request.EndFrame, "the last frame");
        AddOne(request.SourceVideo, request.ReferenceVideos.Count == 0 ? Of(MentionKind.Video, 1)! : "the source video");
        AddOne(request.DrivingAudio, "the given voice");
        if (request.Options.TryGetValue(offer.Dialect, out var options) && options.ValueKind == JsonValueKind.Object && options.TryGetProperty("elements", out var elements)
            && elements.ValueKind == JsonValueKind.Array)
        {
            OptionElements = elements.GetArrayLength();
            foreach (var element in elements.EnumerateArray())
            {
                if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
                {
                    _free.Add(id.GetString()!);
                }
            }
        }
    }

    /// <summary>The engine's form of a mention.</summary>
    /// <returns>The text; null when there is no such thing.</returns>
    public string? Find(Mention mention) => _named.TryGetValue(mention.Name, out var text) ? text
        : _free.Contains(mention.Name) ? "@" + mention.Name
        : mention.ByPlace() is { } place ? Of(place.Kind, place.Number)
        : null;

    /// <summary>The description to tell at the first mention of a character; null at others.</summary>
    public string? TakeDescription(string name) => _descriptions.Remove(name, out var description) ? description : null;

    /// <summary>The engine's form for a reference by its place from 1.</summary>
    /// <returns>The text; null when the request has no such reference.</returns>
    public string? Of(MentionKind kind, int number)
    {
        var (count, template, words) = kind switch
        {
            MentionKind.Image => (_request.ReferenceImages.Count, offer.Mentions?.Image, "image"),
            MentionKind.Video => (Math.Max(_request.ReferenceVideos.Count, _request.SourceVideo is null ? 0 : 1), offer.Mentions?.Video, "video"),
            _ => (_request.ReferenceAudio.Count, offer.Mentions?.Audio, "sound"),
        };
        return number < 1 || number > count ? null
            : template is null ? (count == 1 ? $"the reference {words}" : MentionSyntax.Fill($"reference {words} {{n}}", number))
            : MentionSyntax.Fill(template, number + Before(kind));
    }

    // A source video stands before reference videos; where images and videos are numbered together, videos come first.
    private int Before(MentionKind kind) => kind switch
    {
        MentionKind.Video => _request.SourceVideo is not null && _request.ReferenceVideos.Count > 0 ? 1 : 0,
        MentionKind.Image when offer.Mentions is { VideosFirst: true } => _request.ReferenceVideos.Count,
        _ => 0,
    };

    private void AddAll(IReadOnlyList<VideoMedia> media, MentionKind kind)
    {
        for (var i = 0; i < media.Count; i++)
        {
            if (media[i].Name is { } name && Of(kind, i + 1) is { } text)
            {
                _named.TryAdd(name, text);
            }
        }
    }

    private void AddOne(VideoMedia? media, string text)
    {
        if (media?.Name is { } name)
        {
            _named.TryAdd(name, text);
        }
    }
}

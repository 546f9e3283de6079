using VideoEngines.Catalog;
using VideoEngines.Routing;

namespace VideoEngines.Prompting;

/// <summary>A request while it is put into an engine's form, step by step.</summary>
internal sealed class ShapingDraft
{
    private readonly List<RequestChange> _changes = [];
    private readonly List<RequestProblem> _problems = [];

    public ShapingDraft(VideoRequest request, EngineOffer offer, bool adapts)
    {
        Request = request;
        Offer = offer;
        Adapts = adapts;
        Words = new PromptParts(request.Prompt);
        Mentions = new MentionBook(offer);
    }

    public EngineOffer Offer { get; }

    /// <summary>Whether demands may be turned into what the engine takes.</summary>
    public bool Adapts { get; }

    public VideoRequest Request { get; set; }

    /// <summary>The words of the prompt, to which steps add theirs.</summary>
    public PromptParts Words { get; }

    /// <summary>What the prompt can mention, in the engine's own form.</summary>
    public MentionBook Mentions { get; }

    /// <summary>What the engine can do in the request's operation; null when it does not do that. Follows the request as steps change it.</summary>
    public OperationCapabilities? Capabilities => Offer.Operations.GetValueOrDefault(Request.EffectiveOperation);

    public IReadOnlyList<RequestChange> Changes => _changes;

    public IReadOnlyList<RequestProblem> Problems => _problems;

    public bool Takes(VideoInputRole role) => Takes(Capabilities, role);

    public static bool Takes(OperationCapabilities? capabilities, VideoInputRole role) => capabilities?.Inputs is { } inputs && InputFilter.Find(inputs, role) is { Maximum: > 0 };

    public void Note(string code, string text) => _changes.Add(new(code, text));

    public void Problem(ReasonKind kind, string text, params IReadOnlyList<KeyValuePair<string, string>> operands) => _problems.Add(new(kind, text, operands));
}

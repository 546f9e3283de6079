using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;
using VideoEngines.Prompting;

namespace VideoEngines.Routing;

/// <summary>Which engine should make a video, and why: every engine of the catalog with verdict and reasons. Immutable and thread-safe.</summary>
/// <remarks>Compact: candidates and texts are made when they are asked for. The plan keeps its inputs alive.</remarks>
public sealed class RoutePlan
{
    /// <summary>The version of the JSON form.</summary>
    public const int SchemaVersion = 1;

    private readonly RankedOffer[] _ranked;
    private readonly int[] _starts;
    private readonly PackedReason[] _reasons;
    private RouteCandidate[]? _candidates;
    private RouteCandidate? _winner;
    private string? _id;
    private ShapedRequest? _plain;
    private ShapedRequest?[]? _shaped;

    internal RoutePlan(VideoRequest request, RouteContext context, in PolicyOutcome outcome, RankedOffer[] ranked, int[] starts, PackedReason[] reasons)
    {
        Request = request;
        Context = context;
        Failover = outcome.Failover;
        Weights = outcome.Weights;
        Tier = outcome.Tier;
        Adapts = context.Adapt || outcome.Adapts;
        _ranked = ranked;
        _starts = starts;
        _reasons = reasons;
    }

    /// <summary>Gets the id, which follows from the plan's content: equal inputs give equal ids.</summary>
    public string Id => _id ??= RoutePlanJson.ComputeId(this);

    /// <summary>Gets the version of the catalog that was planned with.</summary>
    public string CatalogVersion => Context.Catalog.Version;

    /// <summary>Gets the policy that was planned with.</summary>
    public RoutingPolicy Policy => Context.Policy;

    /// <summary>Gets what follows a proven refusal, as the rules that apply say.</summary>
    public RoutingFailover Failover { get; }

    /// <summary>Gets how engines that are equally preferred are ranked, as the rules that apply say.</summary>
    public RoutingWeights Weights { get; }

    /// <summary>Gets the tier that the request names, or a rule has set; <see langword="null"/> for none.</summary>
    public VideoTier? Tier { get; }

    /// <summary>Gets a value indicating whether the request may be changed into what an engine can take, by the submit's options or by the policy.</summary>
    public bool Adapts { get; }

    /// <summary>Gets the number of engines that may make the video.</summary>
    public int EligibleCount => _ranked.Length;

    /// <summary>Gets the best engine; <see langword="null"/> when none may make the video.</summary>
    public RouteCandidate? Winner => _ranked.Length == 0 ? null : _candidates?[0] ?? (_winner ??= Eligible(0));

    /// <summary>Gets every engine: the eligible ones by rank, then the rejected ones by id.</summary>
    public IReadOnlyList<RouteCandidate> Candidates => _candidates ?? Interlocked.CompareExchange(ref _candidates, CreateAll(), null) ?? _candidates;

    internal VideoRequest Request { get; }

    internal RouteContext Context { get; }

    /// <summary>Returns one sentence: the engine and why, or why there is none and what to change.</summary>
    /// <returns>The sentence.</returns>
    public string Describe() => RoutePlanText.Describe(this);

    /// <summary>Returns the plan as a text table.</summary>
    /// <returns>Lines separated by <c>\n</c>.</returns>
    public string ToTable() => RoutePlanText.ToTable(this);

    /// <summary>Returns the plan's JSON form, to be stored or compared. It contains no prompt and no address.</summary>
    /// <returns>The JSON text; the same for equal inputs.</returns>
    public string ToJson() => RoutePlanJson.Write(this);

    /// <summary>Compares with a later plan, of the same request or another one, with the same catalog and policy or others. Pure.</summary>
    /// <param name="other">The plan after.</param>
    /// <returns>What differs; this plan is the one before.</returns>
    public RoutePlanDiff Diff(RoutePlan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return RoutePlanDiff.Between(this, other);
    }

    /// <summary>Returns <see cref="Describe"/>.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Describe();

    /// <summary>The request in the form that an offer is given.</summary>
    internal ShapedRequest Shape(int offer)
    {
        if (RequestShaper.IsPlain(Request, Adapts))
        {
            return _plain ??= new ShapedRequest { Request = Request, Style = string.Empty };
        }

        var all = _shaped ?? Interlocked.CompareExchange(ref _shaped, new ShapedRequest?[Context.Catalog.Offers.Count], null) ?? _shaped;
        return all[offer] ??= RequestShaper.Shape(Request, Context.Catalog.Offers[offer], Adapts);
    }

    private RouteCandidate[] CreateAll()
    {
        var offers = Context.Catalog.Offers;
        var all = new RouteCandidate[offers.Count];
        var next = 0;
        for (; next < _ranked.Length; next++)
        {
            all[next] = next == 0 && _winner is { } winner ? winner : Eligible(next);
        }

        for (var i = 0; i < offers.Count; i++)
        {
            if (_starts[i] < _starts[i + 1])
            {
                all[next++] = Create(i, null);
            }
        }

        return all;
    }

    private RouteCandidate Eligible(int place) => Create(_ranked[place].Offer, place);

    private RouteCandidate Create(int index, int? place)
    {
        var offer = Context.Catalog.Offers[index];
        var reasons = _reasons[_starts[index].._starts[index + 1]];
        var quote = PriceQuoter.TryQuoteShaped(offer, Shape(index).Request);
        var credentials = Context.Credentials?.For(Context.Catalog)[index];
        return new()
        {
            Engine = offer.Id,
            Offer = offer,
            Verdict = place is null ? RouteVerdict.Rejected : RouteVerdict.Eligible,
            Rank = place + 1,
            Rule = place is { } p && _ranked[p].Rule > 0 ? Context.Policy.Rules[_ranked[p].Rule - 1].Name : null,
            Reasons = Array.ConvertAll(reasons, r => new RouteReason(this, index, r)),
            Notes = Notes(offer, index),
            Prompt = place is null ? null : RequestShaper.Shape(Request, offer, Adapts).ToRendered(),
            Quote = quote,
            Score = place is null ? null : Score(offer, place.Value),
            ExpectedUsd = quote is null ? null : Context.Usd(quote.Expected.Amount, quote.Expected.Unit),
            ExpectedTime = Context.ExpectedTime(offer),
            ExpectedTimeP95 = Context.Health.TimeOf(offer.Id)?.P95,
            Credential = place is null ? null : AccessFilter.FindAlias(Context, offer.Id, credentials, out _),
        };
    }

    private RouteScore Score(EngineOffer offer, int place) => new OfferScorer(Context, new RequestDemands(Request), Weights).Score(offer, _ranked[place].Nanos);

    private RouteReason[] Notes(EngineOffer offer, int index)
    {
        var today = DateOnly.FromDateTime(Context.Now.UtcDateTime);
        return offer.Lifecycle.IsDeprecated(today) && !Context.OffersWithOwnLifecycle.Contains(offer.Id)
            ? [new RouteReason(this, index, new(ReasonKind.Deprecated, 0))]
            : [];
    }
}

using VideoEngines.Catalog;
using VideoEngines.Metering;
using VideoEngines.Prompting;

namespace VideoEngines.Routing;

/// <summary>One engine in a plan.</summary>
public sealed record RouteCandidate
{
    /// <summary>Gets the engine.</summary>
    public required VideoEngineId Engine { get; init; }

    /// <summary>Gets the offer.</summary>
    public required EngineOffer Offer { get; init; }

    /// <summary>Gets the verdict.</summary>
    public required RouteVerdict Verdict { get; init; }

    /// <summary>Gets a value indicating whether the engine may make the video.</summary>
    public bool IsEligible => Verdict == RouteVerdict.Eligible;

    /// <summary>Gets the place among the eligible engines, from 1; <see langword="null"/> when rejected.</summary>
    public int? Rank { get; init; }

    /// <summary>Gets the name of the rule that placed the engine; <see langword="null"/> when no rule prefers it, so that only its cost placed it.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets every reason against the engine; empty when it is eligible.</summary>
    public required IReadOnlyList<RouteReason> Reasons { get; init; }

    /// <summary>Gets what to know about the engine though it is no reason against it, e.g. that it is deprecated.</summary>
    public required IReadOnlyList<RouteReason> Notes { get; init; }

    /// <summary>Gets what the engine is given to read, before anything is paid, with all that goes out in another form than the request has it; <see langword="null"/> when rejected.</summary>
    public RenderedPrompt? Prompt { get; init; }

    /// <summary>Gets the score by parts; it ranks engines that are equally preferred. <see langword="null"/> when rejected.</summary>
    public RouteScore? Score { get; init; }

    /// <summary>Gets the quote in the provider's unit; <see langword="null"/> when no price is known for the request.</summary>
    public VideoQuote? Quote { get; init; }

    /// <summary>Gets the expected cost in US dollars; <see langword="null"/> when no price or no rate is known.</summary>
    public decimal? ExpectedUsd { get; init; }

    /// <summary>Gets the time that a job typically takes: the median of recent jobs when there are enough, else what the catalog says; <see langword="null"/> when it is not known.</summary>
    public TimeSpan? ExpectedTime { get; init; }

    /// <summary>Gets the time that 19 of 20 recent jobs took no longer than; <see langword="null"/> when there were too few.</summary>
    public TimeSpan? ExpectedTimeP95 { get; init; }

    /// <summary>Gets the alias of the account to use; <see langword="null"/> when accounts are not known to the plan or none is usable.</summary>
    public string? Credential { get; init; }

    /// <summary>Says in words why the engine stands where it does, or what to change so that it could make the video.</summary>
    /// <returns>One sentence without a full stop.</returns>
    public string Describe()
    {
        var why = !IsEligible ? string.Join("; ", Reasons.Select(static r => r.Describe())) : Rule is { } rule ? $"preferred by the rule '{rule}'" : "by cost";
        var notes = Notes.Select(static n => n.Describe()).Concat(Prompt?.Changes.Select(static c => c.Text) ?? []);
        return string.Join("; ", notes.Prepend(why));
    }
}

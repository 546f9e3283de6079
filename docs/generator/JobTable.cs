using VideoEngines.Catalog;
using VideoEngines.Metering;
using static VideoEngines.DocsGenerator.MarkdownText;

namespace VideoEngines.DocsGenerator;

/// <summary>How jobs behave at a provider. A fact that is the same for all engines is one row.</summary>
internal static class JobTable
{
    private static readonly (string Subject, Func<EngineOffer, (string Text, FactSource? Source)> Read)[] Rows =
    [
        ("cancel a job", static offer => Feature(offer.Cancel)),
        ("find a job by our own id", static offer => Feature(offer.Find)),
        ("*not found* proves that there is no job", static offer => offer.FindConsistency is { } time ? ($"after {FactText.Time(time.Value)}", time.Source) : ("never", null)),
        ("read many statuses in one call", static offer => Feature(offer.Batch)),
        ("progress", static offer => Feature(offer.Progress)),
        ("webhook", static offer => Feature(offer.Webhook)),
        ("typical time", static offer => Time(offer.TypicalLatency)),
        ("outputs can be fetched for", static offer => Time(offer.ContentLifetime)),
        ("jobs at the same time", static offer => Concurrency(offer.Concurrency)),
        ("regions", static offer => Texts(offer.Regions)),
        ("hosts of outputs", static offer => Texts(offer.AssetHosts)),
        ("licence of outputs", static offer => Texts(offer.Licence)),
        ("a cancelled job is charged", static offer => (Billing(offer.CancelBillingFact?.Billing ?? FailureBilling.Unknown), offer.CancelBillingFact?.Source)),
    ];

    public static IEnumerable<string> Write(IReadOnlyList<EngineOffer> offers, Citations page)
    {
        var citations = new Citations(page);
        var rows = Rows.SelectMany(row => Grouped(row.Subject, offers.Select(offer => (offer, row.Read(offer))), offers.Count, citations)).ToList();
        rows.AddRange(Failures(offers, citations));
        return [.. Table(["", "engines", ""], rows), .. citations.Notes([.. offers.Select(static offer => offer.Id.ToString())])];
    }

    private static IEnumerable<IReadOnlyList<string>> Grouped(string subject, IEnumerable<(EngineOffer Offer, (string Text, FactSource? Source) Fact)> facts, int all, Citations citations) => facts
        .GroupBy(static fact => (fact.Fact.Text, fact.Fact.Source?.Confidence))
        .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key.Text, StringComparer.Ordinal).ThenBy(static group => group.Key.Confidence)
        .Select(group => (IReadOnlyList<string>)
        [
            subject,
            Engines(group.Select(static fact => fact.Offer), all),
            citations.Cite(group.Key.Text, [.. group.Select(static fact => (fact.Fact.Source, fact.Offer.Id.ToString()))], subject),
        ]);

    private static IEnumerable<IReadOnlyList<string>> Failures(IReadOnlyList<EngineOffer> offers, Citations citations)
    {
        var rules = offers.SelectMany(static offer => offer.FailureBilling.GroupBy(static rule => (rule.Billing, rule.Source, rule.CodePrefix)).Select(same => (
            Offer: offer,
            Subject: $"a failed job is charged: {List(same.Select(static rule => rule.Kind.ToString()).Order(StringComparer.Ordinal))}" + (same.Key.CodePrefix is { } prefix ? $", codes that begin with {Code(prefix)}" : string.Empty),
            Fact: (Billing(same.Key.Billing), (FactSource?)same.Key.Source))));
        foreach (var subject in rules.GroupBy(static rule => rule.Subject, StringComparer.Ordinal).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            foreach (var row in Grouped(subject.Key, subject.Select(static rule => (rule.Offer, rule.Fact)), offers.Count, citations))
            {
                yield return row;
            }
        }

        yield return ["a failed job is charged: any other failure", "all", FactText.Unknown];
    }

    private static string Engines(IEnumerable<EngineOffer> some, int all)
    {
        var ids = some.Select(static offer => Code(offer.Id)).ToList();
        return ids.Count == all ? "all" : List(ids);
    }

    private static (string Text, FactSource? Source) Feature(FeatureCapability feature) => (FactText.Feature(feature), feature.Source);

    private static (string Text, FactSource? Source) Time(DurationFact? fact) => fact is null ? (FactText.Unknown, null) : (FactText.Time(fact.Value), fact.Source);

    private static (string Text, FactSource? Source) Texts(TextListFact? fact) => fact is null ? (FactText.Unknown, null) : (List(fact.Values), fact.Source);

    private static (string Text, FactSource? Source) Concurrency(ConcurrencyLimit? limit)
    {
        if (limit is null)
        {
            return (FactText.Unknown, null);
        }

        var most = limit.MaxJobs is { } jobs ? FactText.Number(jobs) : "as many as the account allows";
        var excess = limit.QueuesExcess switch
        {
            CapabilitySupport.Yes => "; excess waits at the provider",
            CapabilitySupport.No => "; excess is refused",
            _ => "; what happens to excess is unknown",
        };
        return (most + (limit.Scope is { } scope ? $"; counted per {scope}" : string.Empty) + excess, limit.Source);
    }

    private static string Billing(FailureBilling billing) => billing switch
    {
        FailureBilling.Charged => "yes",
        FailureBilling.Free => "no",
        _ => FactText.Unknown,
    };
}

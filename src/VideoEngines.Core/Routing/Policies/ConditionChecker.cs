using VideoEngines.Catalog;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Routing;

/// <summary>Finds conditions that no request can meet. It finds the plain ones, not every one that logic could.</summary>
internal static class ConditionChecker
{
    public static void Check(string path, RoutingCondition condition, EngineCatalog? catalog, List<RoutingPolicyProblem> problems)
    {
        foreach (var (number, range) in condition.Numbers)
        {
            if (range.Minimum > range.Maximum)
            {
                problems.Add(new(JsonPath.Member(path, RoutingPolicyNames.Of(number)), "has a min above its max"));
            }
        }

        foreach (var operation in condition.Operations.Where(operation => catalog?.Offers.Any(offer => offer.Operations.ContainsKey(operation)) == false))
        {
            problems.Add(new(JsonPath.Member(path, "operation"), $"no engine of the catalog does {operation}"));
        }

        for (var i = 0; i < condition.All.Count; i++)
        {
            Check(JsonPath.Item(JsonPath.Member(path, "all"), i), condition.All[i], catalog, problems);
        }

        for (var i = 0; i < condition.Any.Count; i++)
        {
            Check(JsonPath.Item(JsonPath.Member(path, "any"), i), condition.Any[i], catalog, problems);
        }

        if (condition.Not is { } not)
        {
            Check(JsonPath.Member(path, "not"), not, catalog, problems);
        }

        if (!new Demands().TryAdd(condition))
        {
            problems.Add(new(path, "can never be met: its parts exclude one another"));
        }
    }

    /// <summary>What a request must be to meet conditions together.</summary>
    private sealed class Demands
    {
        private readonly Dictionary<string, HashSet<string>> _sets = new(StringComparer.Ordinal);
        private readonly Dictionary<string, HashSet<string>> _excluded = new(StringComparer.Ordinal);
        private readonly Dictionary<RoutingNumber, RoutingRange> _numbers = [];
        private readonly Dictionary<RoutingFlag, bool> _flags = [];

        public Demands()
        {
        }

        private Demands(Demands other)
        {
            _sets = other._sets.ToDictionary(static p => p.Key, static p => p.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            _excluded = other._excluded.ToDictionary(static p => p.Key, static p => p.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            _numbers = new(other._numbers);
            _flags = new(other._flags);
        }

        /// <returns>Whether a request can still be all of it.</returns>
        public bool TryAdd(RoutingCondition condition) =>
            SetsOf(condition).All(set => TryAdd(set.Name, set.Values))
            && condition.Numbers.All(pair => TryAdd(pair.Key, pair.Value))
            && condition.Flags.All(pair => _flags.TryAdd(pair.Key, pair.Value) || _flags[pair.Key] == pair.Value)
            && condition.All.All(TryAdd)
            && (condition.Not is not { } not || TryExclude(not))
            && (condition.Any.Count == 0 || condition.Any.Any(any => new Demands(this).TryAdd(any)));

        private static IEnumerable<(string Name, IEnumerable<string> Values)> SetsOf(RoutingCondition condition)
        {
            (string Name, IEnumerable<string> Values)[] sets =
            [
                ("contentClass", condition.ContentClasses.Select(static v => v.Value)),
                ("tier", condition.Tiers.Select(static v => v.Value)),
                ("operation", condition.Operations.Select(static v => v.Value)),
                ("aspectRatio", condition.AspectRatios.Select(static v => v.ToString())),
                ("resolution", condition.Resolutions.Select(static v => v.Name)),
            ];
            return sets.Where(static s => s.Values.Any()).Concat(condition.Metadata.Select(static pair => ("metadata " + pair.Key, (IEnumerable<string>)pair.Value)));
        }

        private bool TryAdd(string name, IEnumerable<string> values)
        {
            var set = values.ToHashSet(StringComparer.Ordinal);
            if (_sets.TryGetValue(name, out var known))
            {
                set.IntersectWith(known);
            }

            set.ExceptWith(_excluded.GetValueOrDefault(name) ?? []);
            _sets[name] = set;
            return set.Count > 0;
        }

        private bool TryAdd(RoutingNumber number, RoutingRange range)
        {
            if (range.Minimum > range.Maximum)
            {
                // Told on its own.
                return true;
            }

            if (_numbers.TryGetValue(number, out var known))
            {
                range = new(
                    known.Minimum is { } a && range.Minimum is { } b ? Math.Max(a, b) : known.Minimum ?? range.Minimum,
                    known.Maximum is { } c && range.Maximum is { } d ? Math.Min(c, d) : known.Maximum ?? range.Maximum);
            }

            _numbers[number] = range;
            return !(range.Minimum > range.Maximum);
        }

        /// <summary>Takes what one plain set excludes; nothing follows from more.</summary>
        private bool TryExclude(RoutingCondition not)
        {
            if (not.IsAlways)
            {
                return false;
            }

            var sets = SetsOf(not).ToList();
            if (sets.Count != 1 || not.Numbers.Count + not.Flags.Count + not.All.Count + not.Any.Count > 0 || not.Not is not null)
            {
                return true;
            }

            var (name, values) = sets[0];
            var excluded = _excluded.GetValueOrDefault(name) ?? [];
            excluded.UnionWith(values);
            _excluded[name] = excluded;
            return !_sets.TryGetValue(name, out var known) || known.Except(excluded, StringComparer.Ordinal).Any();
        }
    }
}

using System.Text.Json;
using VideoEngines.Catalog;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Routing;

/// <summary>Reads policy documents; throws once, with everything that is wrong.</summary>
internal static class RoutingPolicyParser
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    public static RoutingPolicy Parse(string json, EngineCatalog? catalog, string? name = null)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, Options);
        }
        catch (JsonException exception)
        {
            throw new RoutingPolicyException(name ?? "document", [new(string.Empty, $"is no JSON: {exception.Message}")]);
        }

        using (document)
        {
            return Parse(document.RootElement, catalog, name);
        }
    }

    /// <param name="root">The document.</param>
    /// <param name="catalog">The catalog to check against.</param>
    /// <param name="name">The name for errors, and of a policy that has none of its own; null demands one.</param>
    public static RoutingPolicy Parse(JsonElement root, EngineCatalog? catalog, string? name)
    {
        var context = new CatalogContext();
        var policy = Read(root, context, name);
        if (policy is not null && context.Problems.Count == 0)
        {
            context.Problems.AddRange(RoutingPolicyChecker.Check(policy, catalog).Select(static p => new CatalogProblem(p.Path, p.Message)));
        }

        return policy is not null && context.Problems.Count == 0
            ? policy
            : throw new RoutingPolicyException(policy?.Name ?? name ?? "document", [.. context.Problems.Select(static p => new RoutingPolicyProblem(p.Path, p.Message))]);
    }

    private static RoutingPolicy? Read(JsonElement root, CatalogContext context, string? name)
    {
        if (JsonObjectReader.Open(root, string.Empty, context) is not { } reader)
        {
            return null;
        }

        CatalogMerge.FindDuplicates(root, string.Empty, context);
        reader.TryTake("$schema", required: false, out _);
        if (reader.Int("schemaVersion", required: name is null) is { } version && version != RoutingPolicy.SchemaVersion)
        {
            reader.Problem("schemaVersion", $"must be {RoutingPolicy.SchemaVersion}, the one that this version of VideoEngines reads");
        }

        var policy = new RoutingPolicy
        {
            Name = reader.Text("name", required: name is null) ?? name ?? "?",
            Version = reader.Text("version") ?? "1",
            Description = reader.Text("description"),
            AllowUnknown = RoutingValues.Words(reader, "allowUnknown", RoutingPolicyNames.Capabilities).ToHashSet(),
            Failover = RoutingRuleReader.Failover(reader) ?? RoutingFailover.Default,
            WhenAllUnhealthy = ReadUnhealthy(reader),
            Adapt = reader.Flag("adapt") ?? false,
            Weights = RoutingRuleReader.Weights(reader) ?? RoutingWeights.CostOnly,
            Rules = ReadRules(reader),
        };
        reader.Done();
        return policy;
    }

    private static RoutingUnhealthyAction ReadUnhealthy(JsonObjectReader parent)
    {
        const string Name = "whenAllUnhealthy";
        if (!parent.TryTake(Name, required: false, out var value))
        {
            return RoutingUnhealthyAction.Fail;
        }

        if (value.ValueKind == JsonValueKind.Object && parent.Object(Name) is { } reader)
        {
            var most = reader.Seconds("waitSeconds", required: true);
            reader.Done();
            return most is { } time ? RoutingUnhealthyAction.Wait(time) : RoutingUnhealthyAction.Fail;
        }

        switch (value.ValueKind == JsonValueKind.String ? value.GetString() : null)
        {
            case "fail":
                return RoutingUnhealthyAction.Fail;
            case "try":
                return RoutingUnhealthyAction.TryAnyway;
            default:
                parent.Problem(Name, "must be \"fail\", \"try\" or { \"waitSeconds\": 120 }");
                return RoutingUnhealthyAction.Fail;
        }
    }

    private static RoutingRule[] ReadRules(JsonObjectReader parent)
    {
        var rules = new List<(int Order, RoutingRule Rule)>();
        foreach (var (name, element, path) in parent.Map("rules"))
        {
            if (JsonObjectReader.Open(element, path, parent.Context) is not { } reader)
            {
                continue;
            }

            var order = reader.Int("order", required: true) ?? 0;
            if (reader.Has("order") && rules.Exists(r => r.Order == order))
            {
                reader.Problem("order", $"{order} is the order of another rule too; give each rule its own");
            }

            rules.Add((order, RoutingRuleReader.Read(reader, name)));
        }

        return [.. rules.OrderBy(static r => r.Order).Select(static r => r.Rule)];
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using VideoEngines.Catalog;

namespace VideoEngines.Routing;

/// <summary>
/// Policies in configuration: <c>Routing:PolicyFile</c>, <c>Routing:DefaultPolicy</c>, and <c>Routing:Policies:{name}</c> with rules as an object keyed by name. Lists are one text with commas: arrays
/// of several sources would merge by index into rules that nobody wrote.
/// </summary>
internal sealed class RoutingPolicySection(IConfiguration configuration)
{
    private static readonly HashSet<string> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "schemaVersion", "order", "min", "max", "quality", "cost", "speed", "health", "queue", "retakes", "hourlyRateUsd", "maxCostUsd", "maxLatencySeconds", "maxAttempts", "maxSpendUsd", "waitSeconds",
    };

    private static readonly HashSet<string> Flags = new(RoutingPolicyNames.Flags.Keys.Append("adapt").Append("postProduction"), StringComparer.OrdinalIgnoreCase);

    public IConfiguration Configuration { get; } = configuration.GetSection("Routing");

    public string? PolicyFile => Configuration["PolicyFile"];

    public string? DefaultPolicy => Configuration["DefaultPolicy"];

    /// <exception cref="RoutingPolicyException">A policy is not valid.</exception>
    public IEnumerable<RoutingPolicy> Read(EngineCatalog catalog)
    {
        foreach (var section in Configuration.GetSection("Policies").GetChildren())
        {
            var problems = new List<RoutingPolicyProblem>();
            var node = Convert(section, string.Empty, keepsTexts: false, problems);
            if (problems.Count > 0)
            {
                throw new RoutingPolicyException(section.Key, problems);
            }

            using var document = JsonDocument.Parse(node!.ToJsonString());
            yield return RoutingPolicyParser.Parse(document.RootElement, catalog, section.Key);
        }
    }

    // Configuration is texts: what a document has as a number or a switch is known by its name. Labels of metadata are always texts.
    private static JsonNode? Convert(IConfigurationSection section, string path, bool keepsTexts, List<RoutingPolicyProblem> problems)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0)
        {
            return section.Value is not { } text ? new JsonObject()
                : !keepsTexts && Numbers.Contains(section.Key) && decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
                : !keepsTexts && Flags.Contains(section.Key) && bool.TryParse(text, out var flag) ? JsonValue.Create(flag)
                : JsonValue.Create(text);
        }

        if (children.TrueForAll(static child => int.TryParse(child.Key, out _)))
        {
            problems.Add(new(path, "is a list; in configuration write one text with commas, e.g. \"kling/v3, runway/gen4.5\" (lists of several sources merge by index), or use a policy file"));
            return null;
        }

        var result = new JsonObject();
        foreach (var child in children)
        {
            var name = char.ToLowerInvariant(child.Key[0]) + child.Key[1..];
            var isNamed = path is "rules" || keepsTexts;
            result[isNamed ? child.Key : name] = Convert(child, path.Length == 0 ? name : $"{path}.{child.Key}", keepsTexts || name == "metadata", problems);
        }

        return result;
    }
}

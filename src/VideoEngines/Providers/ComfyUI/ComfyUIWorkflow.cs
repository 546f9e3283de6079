using System.Globalization;
using System.Text.Json.Nodes;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>A workflow in API format with placeholders. Immutable: filling makes a copy.</summary>
internal sealed class ComfyUIWorkflow
{
    public const string Prompt = "prompt";
    public const string NegativePrompt = "negativePrompt";
    public const string Seed = "seed";
    public const string Width = "width";
    public const string Height = "height";
    public const string Frames = "frames";
    public const string FramesPerSecond = "fps";
    public const string Job = "job";

    private static readonly string[] Names = [Prompt, NegativePrompt, Seed, Width, Height, Frames, FramesPerSecond, Job, .. ComfyUIImages.Placeholders.Select(static image => image.Placeholder)];

    private readonly JsonObject _graph;
    private readonly HashSet<string> _placeholders = new(StringComparer.Ordinal);

    private ComfyUIWorkflow(JsonObject graph) => _graph = graph;

    /// <summary>Reads a workflow. Every node must say its class, and every placeholder must be known: a misspelt one would be drawn.</summary>
    /// <exception cref="FormatException">It is no workflow; the message says why.</exception>
    public static ComfyUIWorkflow Parse(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new FormatException("The workflow is no JSON.", exception);
        }

        if (root is not JsonObject graph || graph.Count == 0)
        {
            throw new FormatException("A workflow is a JSON object of nodes.");
        }

        if (graph.ContainsKey("nodes") && graph.ContainsKey("links"))
        {
            throw new FormatException("This is a workflow as the editor saves it; export it with Export (API) instead.");
        }

        var workflow = new ComfyUIWorkflow(graph);
        foreach (var (id, node) in graph)
        {
            if (node is not JsonObject members || members["class_type"]?.GetValueKind() != System.Text.Json.JsonValueKind.String)
            {
                throw new FormatException($"Node {id} of the workflow has no class_type.");
            }

            Walk(node, workflow.Note);
        }

        return workflow;
    }

    public bool Has(string placeholder) => _placeholders.Contains(placeholder);

    /// <summary>Returns the graph with the values in place of the placeholders. What a value contains is never looked at again.</summary>
    public JsonObject Fill(IReadOnlyDictionary<string, object> values)
    {
        var graph = (JsonObject)_graph.DeepClone();
        Walk(graph, value => Replace(value, values));
        return graph;
    }

    /// <summary>Visits all strings; a visitor's answer takes the place of a string.</summary>
    private static void Walk(JsonNode node, Func<string, JsonNode?> visit)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    Step(value, visit, replacement => members[name] = replacement);
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var index = i;
                    Step(items[i], visit, replacement => items[index] = replacement);
                }

                break;
        }
    }

    private static void Step(JsonNode? value, Func<string, JsonNode?> visit, Action<JsonNode> replace)
    {
        if (value is JsonValue text && text.GetValueKind() == System.Text.Json.JsonValueKind.String)
        {
            if (visit(text.GetValue<string>()) is { } replacement)
            {
                replace(replacement);
            }
        }
        else if (value is not null)
        {
            Walk(value, visit);
        }
    }

    private static JsonValue? Replace(string text, IReadOnlyDictionary<string, object> values)
    {
        if (WholeName(text) is { } name)
        {
            return values[name] switch
            {
                string word => JsonValue.Create(word),
                long number => JsonValue.Create(number),
                var other => throw new InvalidOperationException($"A placeholder cannot be {other.GetType().Name}."),
            };
        }

        const string job = "{{" + Job + "}}";
        return text.Contains(job, StringComparison.Ordinal)
            ? JsonValue.Create(text.Replace(job, Convert.ToString(values[Job], CultureInfo.InvariantCulture), StringComparison.Ordinal))
            : null;
    }

    private static string? WholeName(string text) =>
        text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal) ? text[2..^2] : null;

    private JsonNode? Note(string text)
    {
        if (WholeName(text) is { } name)
        {
            _placeholders.Add(Names.Contains(name, StringComparer.Ordinal)
                ? name
                : throw new FormatException($"The workflow has the unknown placeholder {text}. Known are {string.Join(", ", Names)}."));
        }

        return null;
    }
}

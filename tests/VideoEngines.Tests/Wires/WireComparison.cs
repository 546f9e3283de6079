using System.Text.Json;
using System.Text.Json.Nodes;

namespace VideoEngines.Tests.Wires;

/// <summary>Compares what was sent with what a client sends: objects and forms by name, lists by place.</summary>
internal static class WireComparison
{
    /// <summary>Finds every member in which the two differ.</summary>
    public static IReadOnlyList<FoundDifference> Compare(JsonArray theirs, JsonArray ours)
    {
        var found = new List<FoundDifference>();
        for (var i = 0; i < Math.Max(theirs.Count, ours.Count); i++)
        {
            // The last one is the purchase; what comes before it are uploads.
            var path = i == Math.Max(theirs.Count, ours.Count) - 1 ? string.Empty : FormattableString.Invariant($"requests[{i}].");
            CompareMembers(path, Named(At(theirs, i)), Named(At(ours, i)), found);
        }

        return found;
    }

    /// <summary>Writes members of JSON as fields of a form.</summary>
    public static JsonArray AsForm(JsonObject body) => [.. body.Select(static member => (JsonNode)new JsonObject
    {
        ["name"] = member.Key,
        ["text"] = member.Value!.GetValueKind() == JsonValueKind.String ? member.Value.GetValue<string>() : member.Value.ToJsonString(),
    })];

    private static JsonNode? At(JsonArray requests, int index) => index < requests.Count ? requests[index] : null;

    private static JsonObject Named(JsonNode? request)
    {
        var copy = request?.DeepClone().AsObject() ?? [];
        if (copy["form"] is JsonArray parts)
        {
            var names = new JsonObject();
            foreach (var part in parts)
            {
                var value = part!.DeepClone().AsObject();
                value.Remove("name");
                names.Add(part["name"]!.GetValue<string>(), value is { Count: 1 } && value["text"] is { } text ? text.DeepClone() : value);
            }

            copy["form"] = names;
        }

        return copy;
    }

    private static void CompareMembers(string path, JsonObject theirs, JsonObject ours, List<FoundDifference> found)
    {
        foreach (var name in theirs.Select(static member => member.Key).Union(ours.Select(static member => member.Key), StringComparer.Ordinal))
        {
            CompareValues(path + name, theirs.ContainsKey(name), theirs[name], ours.ContainsKey(name), ours[name], found);
        }
    }

    private static void CompareValues(string path, bool isTheirs, JsonNode? theirs, bool isOurs, JsonNode? ours, List<FoundDifference> found)
    {
        if (isTheirs && isOurs && theirs is JsonObject theirMembers && ours is JsonObject ourMembers)
        {
            CompareMembers(path + ".", theirMembers, ourMembers, found);
        }
        else if (isTheirs && isOurs && theirs is JsonArray theirItems && ours is JsonArray ourItems)
        {
            for (var i = 0; i < Math.Max(theirItems.Count, ourItems.Count); i++)
            {
                var (hasTheirs, hasOurs) = (i < theirItems.Count, i < ourItems.Count);
                CompareValues(FormattableString.Invariant($"{path}[{i}]"), hasTheirs, hasTheirs ? theirItems[i] : null, hasOurs, hasOurs ? ourItems[i] : null, found);
            }
        }
        else if (!isTheirs || !isOurs || !AreEqual(theirs, ours))
        {
            var (theirText, ourText) = (Text(isTheirs, theirs), Text(isOurs, ours));
            var side = !isTheirs ? DifferenceSide.Ours
                : !isOurs ? DifferenceSide.Theirs
                : string.Equals(theirText, ourText, StringComparison.OrdinalIgnoreCase) ? DifferenceSide.Case
                : DifferenceSide.Both;
            found.Add(new FoundDifference(path, side, theirText, ourText));
        }
    }

    /// <summary>Texts and numbers are not the same, but 5 and 5.0 are.</summary>
    private static bool AreEqual(JsonNode? theirs, JsonNode? ours) =>
        theirs?.GetValueKind() == JsonValueKind.Number && ours?.GetValueKind() == JsonValueKind.Number
            ? decimal.Parse(theirs.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) == decimal.Parse(ours.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
            : JsonNode.DeepEquals(theirs, ours);

    private static string Text(bool exists, JsonNode? node) => !exists ? "(nothing)" : node?.ToJsonString() ?? "null";
}

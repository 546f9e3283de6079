using System.Diagnostics.CodeAnalysis;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Routing;

/// <summary>Reads conditions.</summary>
internal static class RoutingConditionReader
{
    public static RoutingCondition Read(JsonObjectReader reader)
    {
        var condition = new RoutingCondition
        {
            ContentClasses = RoutingValues.Parsed(reader, "contentClass", static (string? text, out VideoContentClass value) => Try(text, static t => new(t), out value), "content class; write lower-case words joined by dashes"),
            Tiers = RoutingValues.Parsed<VideoTier>(reader, "tier", TryTier, "tier; write lower-case words joined by dashes"),
            Operations = RoutingValues.Parsed(reader, "operation", static (string? text, out VideoOperation value) => Try(text, static t => new(t), out value), "operation; write lower-case words joined by dashes"),
            AspectRatios = RoutingValues.Parsed(reader, "aspectRatio", static (string? text, out VideoAspectRatio value) => VideoAspectRatio.TryParse(text, null, out value), "aspect ratio, e.g. 16:9"),
            Resolutions = RoutingValues.Parsed(reader, "resolution", static (string? text, out VideoResolution value) => VideoResolution.TryParse(text, null, out value), "resolution, e.g. 720p or 1280x720"),
            Numbers = Numbers(reader),
            Flags = Flags(reader),
            Metadata = Metadata(reader),
            All = Nested(reader, "all"),
            Any = Nested(reader, "any"),
            Not = reader.Object("not") is { } not ? Read(not) : null,
        };
        reader.Done();
        return condition;
    }

    public static bool TryTier([NotNullWhen(true)] string? text, out VideoTier tier) => Try(text, static t => new(t), out tier);

    private static bool Try<T>([NotNullWhen(true)] string? text, Func<string, T> create, out T value)
        where T : struct
    {
        try
        {
            value = create(text!);
            return true;
        }
        catch (ArgumentException)
        {
            value = default;
            return false;
        }
    }

    private static Dictionary<RoutingNumber, RoutingRange> Numbers(JsonObjectReader parent)
    {
        var numbers = new Dictionary<RoutingNumber, RoutingRange>();
        foreach (var (name, number) in RoutingPolicyNames.Numbers)
        {
            if (parent.Object(name) is not { } reader)
            {
                continue;
            }

            var range = new RoutingRange(reader.Number("min"), reader.Number("max"));
            if (range is { Minimum: null, Maximum: null } && !reader.Has("min") && !reader.Has("max"))
            {
                parent.Problem(name, "says neither min nor max");
            }

            reader.Done();
            numbers[number] = range;
        }

        return numbers;
    }

    private static Dictionary<RoutingFlag, bool> Flags(JsonObjectReader reader)
    {
        var flags = new Dictionary<RoutingFlag, bool>();
        foreach (var (name, flag) in RoutingPolicyNames.Flags)
        {
            if (reader.Flag(name) is { } wanted)
            {
                flags[flag] = wanted;
            }
        }

        return flags;
    }

    private static Dictionary<string, IReadOnlyList<string>> Metadata(JsonObjectReader parent)
    {
        var metadata = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (parent.Object("metadata") is { } reader)
        {
            foreach (var (label, _, _) in parent.Map("metadata"))
            {
                metadata[label] = [.. RoutingValues.Texts(reader, label).Select(static value => value.Text)];
            }

            reader.Done();
        }

        return metadata;
    }

    private static List<RoutingCondition> Nested(JsonObjectReader parent, string name)
    {
        var conditions = new List<RoutingCondition>();
        foreach (var (element, path) in parent.Items(name))
        {
            if (JsonObjectReader.Open(element, path, parent.Context) is { } reader)
            {
                conditions.Add(Read(reader));
            }
        }

        if (conditions.Count == 0 && parent.Has(name))
        {
            parent.Problem(name, "is empty; leave it out, or list conditions");
        }

        return conditions;
    }
}

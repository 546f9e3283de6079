namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads the members that every fact has: source, checked, confidence, note.</summary>
internal static class FactReader
{
    private static readonly FactSource None = new("?", default, FactConfidence.Low);

    public static FactSource Source(JsonObjectReader reader)
    {
        var key = reader.Text("source", required: true);
        var day = reader.Date("checked", required: true);
        var confidence = reader.OneOf("confidence", CatalogNames.Confidence, required: true);
        var note = reader.Text("note");
        CheckKey(reader, "source", key);
        return key is null || day is null || confidence is null ? None : new(key, day.Value, confidence.Value, note);
    }

    public static string? DefaultSource(JsonObjectReader reader)
    {
        var key = reader.Text("defaultSource");
        CheckKey(reader, "defaultSource", key);
        if (key is not null && !reader.Has("default"))
        {
            reader.Problem("defaultSource", "has no default to be the source of; add default or remove it");
        }

        return key;
    }

    public static FeatureCapability Feature(JsonObjectReader parent, string name)
    {
        if (parent.Object(name) is not { } reader)
        {
            return FeatureCapability.Unknown;
        }

        var feature = new FeatureCapability
        {
            Support = Support(reader),
            Limit = reader.Int("limit", minimum: 1),
            Source = Source(reader),
        };
        reader.Done();
        return feature;
    }

    public static CapabilitySupport Support(JsonObjectReader reader) => reader.Flag("supported", required: true) switch
    {
        true => CapabilitySupport.Yes,
        false => CapabilitySupport.No,
        null => CapabilitySupport.Unknown,
    };

    public static DurationFact? Duration(JsonObjectReader parent, string name)
    {
        if (parent.Object(name) is not { } reader)
        {
            return null;
        }

        var seconds = reader.Seconds("seconds", required: true);
        var source = Source(reader);
        reader.Done();
        return seconds is { } value ? new(value, source) : null;
    }

    public static TextListFact? Texts(JsonObjectReader parent, string name)
    {
        if (parent.Object(name) is not { } reader)
        {
            return null;
        }

        var fact = new TextListFact(reader.Texts("values", required: true), Source(reader));
        if (fact.Values.Count == 0 && reader.Has("values"))
        {
            reader.Problem("values", "is empty; leave the fact out when it is not known");
        }

        reader.Done();
        return fact;
    }

    private static void CheckKey(JsonObjectReader reader, string member, string? key)
    {
        if (key is not null && !reader.Context.Sources.ContainsKey(key))
        {
            reader.Problem(member, $"'{key}' is not listed in sources; add it there or use a listed key");
        }
    }
}

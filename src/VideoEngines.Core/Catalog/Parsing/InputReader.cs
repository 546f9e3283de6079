namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads the inputs that an engine takes, by role.</summary>
internal static class InputReader
{
    public static IReadOnlyList<InputCapability> ReadAll(JsonObjectReader parent)
    {
        var inputs = new List<InputCapability>();
        foreach (var (key, element, path) in parent.Map("inputs"))
        {
            if (!CatalogNames.TryRole(key, out var role))
            {
                parent.Context.Add(path, $"'{key}' is no {CatalogNames.RoleForm}");
            }
            else if (JsonObjectReader.Open(element, path, parent.Context) is { } reader)
            {
                inputs.Add(Read(reader, role));
            }
        }

        return inputs;
    }

    private static InputCapability Read(JsonObjectReader reader, VideoInputRole role)
    {
        var input = new InputCapability
        {
            Role = role,
            Minimum = reader.Int("min") ?? 0,
            Maximum = reader.Int("max", required: true) ?? int.MaxValue,
            Formats = reader.Texts("formats"),
            MaxBytes = reader.Long("maxBytes", minimum: 1),
            Address = Form(reader, "address", address: true),
            Inline = Form(reader, "inline", address: false),
            Upload = Form(reader, "upload", address: false),
            MinSide = reader.Int("minSide", minimum: 1),
            MaxSide = reader.Int("maxSide", minimum: 1),
            MaxPixels = reader.Long("maxPixels", minimum: 1),
            MinRatio = reader.Number("minRatio", positive: true),
            MaxRatio = reader.Number("maxRatio", positive: true),
            MinFramesPerSecond = reader.Number("minFramesPerSecond", positive: true),
            MinDuration = reader.Seconds("minSeconds"),
            MaxDuration = reader.Seconds("maxSeconds"),
            MaxTotalDuration = reader.Seconds("maxTotalSeconds"),
            Excludes = reader.List<VideoInputRole>("excludes", CatalogNames.TryRole, CatalogNames.RoleForm),
            Source = FactReader.Source(reader),
        };
        Order(reader, "min", "max", input.Minimum > input.Maximum);
        Order(reader, "minSide", "maxSide", input.MinSide > input.MaxSide);
        Order(reader, "minRatio", "maxRatio", input.MinRatio > input.MaxRatio);
        Order(reader, "minSeconds", "maxSeconds", input.MinDuration > input.MaxDuration);
        foreach (var format in input.Formats)
        {
            if (!format.Contains('/', StringComparison.Ordinal))
            {
                reader.Problem("formats", $"'{format}' is no media type; write image/png");
            }
        }

        reader.Done();
        return input;
    }

    private static MediaFormCapability Form(JsonObjectReader parent, string name, bool address)
    {
        if (parent.Object(name) is not { } reader)
        {
            return MediaFormCapability.Unknown;
        }

        var form = new MediaFormCapability
        {
            Support = FactReader.Support(reader),
            MaxBytes = reader.Long("maxBytes", minimum: 1),
            MaxEncodedLength = address ? null : reader.Long("maxEncodedLength", minimum: 1),
            HttpsOnly = address && (reader.Flag("httpsOnly") ?? false),
        };
        reader.Done();
        return form;
    }

    private static void Order(JsonObjectReader reader, string low, string high, bool wrong)
    {
        if (wrong)
        {
            reader.Problem(low, $"is above {high}");
        }
    }
}

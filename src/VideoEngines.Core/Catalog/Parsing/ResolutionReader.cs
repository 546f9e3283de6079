using System.Text.Json;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads resolutions and their sizes in pixels.</summary>
internal static class ResolutionReader
{
    /// <summary>The most resolutions of one operation; they are kept as bits.</summary>
    private const int MostOptions = 32;

    public static ResolutionCapability? Read(JsonObjectReader parent)
    {
        if (parent.Object("resolutions") is not { } reader)
        {
            return null;
        }

        var options = new List<ResolutionOption>();
        foreach (var (element, path) in reader.Items("values", required: true))
        {
            if (JsonObjectReader.Open(element, path, reader.Context) is { } item && Option(item) is { } option)
            {
                if (options.Exists(o => o.Name.ShortSide == option.Name.ShortSide))
                {
                    reader.Context.Add(path, $"{option.Name} is listed twice");
                }

                options.Add(option);
            }
        }

        var capability = new ResolutionCapability
        {
            Values = options,
            Default = reader.Parsed<VideoResolution>("default", CatalogNames.TryResolution, CatalogNames.ResolutionForm),
            DefaultSource = FactReader.DefaultSource(reader),
            Source = FactReader.Source(reader),
        };
        if (options.Count is 0 or > MostOptions && reader.Has("values"))
        {
            reader.Problem("values", $"must list 1 to {MostOptions} resolutions");
        }

        if (capability.Default is { } standard && !options.Exists(o => o.Name.ShortSide == standard.ShortSide))
        {
            reader.Problem("default", $"{standard} is not among the values");
        }

        reader.Done();
        return capability;
    }

    private static ResolutionOption? Option(JsonObjectReader reader)
    {
        var name = reader.Parsed<VideoResolution>("name", CatalogNames.TryResolution, CatalogNames.ResolutionForm, required: true);
        if (name is { IsExact: true })
        {
            reader.Problem("name", "must be a class such as 720p; sizes in pixels go into sizes");
        }

        var sizes = new Dictionary<VideoAspectRatio, VideoSize>();
        foreach (var (key, element, path) in reader.Map("sizes"))
        {
            if (!CatalogNames.TryRatio(key, out var ratio))
            {
                reader.Context.Add(path, $"'{key}' is no {CatalogNames.RatioForm}");
            }
            else if (Size(element) is not { } size)
            {
                reader.Context.Add(path, "expected a size such as \"1280x720\"");
            }
            else if (!sizes.TryAdd(ratio, size))
            {
                reader.Context.Add(path, $"{ratio} is listed twice");
            }
        }

        reader.Done();
        return name is null ? null : new() { Name = name.Value, Sizes = sizes };
    }

    private static VideoSize? Size(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && VideoResolution.TryParse(element.GetString(), null, out var exact) && exact is { IsExact: true, Width: { } width, Height: { } height }
            ? new(width, height)
            : null;
}

using System.Text.Json;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Builds a catalog from documents; throws once, with everything that is wrong.</summary>
internal static class CatalogParser
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip };

    public static EngineCatalog Parse(JsonElement? below, IReadOnlyList<CatalogDocument> documents)
    {
        var context = new CatalogContext();
        var root = below;
        foreach (var document in documents)
        {
            if (Read(document, context) is { } element)
            {
                root = root is { } basis ? Stack(basis, element, document, context) : element;
            }
        }

        if (root is null)
        {
            throw new CatalogException(context.Problems);
        }

        var catalog = Build(root.Value, context);
        return catalog is not null && context.Problems.Count == 0 ? catalog : throw new CatalogException(context.Problems);
    }

    private static JsonElement? Read(CatalogDocument document, CatalogContext context)
    {
        JsonElement root;
        try
        {
            using var parsed = JsonDocument.Parse(document.Utf8, Options);
            root = parsed.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            context.Add(document.Name, $"is no JSON: {exception.Message}");
            return null;
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            context.Add(document.Name, $"expected an object, found {JsonObjectReader.Kind(root)}");
            return null;
        }

        var before = context.Problems.Count;
        CatalogMerge.FindDuplicates(root, string.Empty, context);
        if (!root.TryGetProperty("schemaVersion", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != EngineCatalog.SchemaVersion)
        {
            context.Add("schemaVersion", $"{document.Name} must say \"schemaVersion\": {EngineCatalog.SchemaVersion}, the one that this version of VideoEngines reads");
        }

        if (!root.TryGetProperty("version", out var name) || name.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(name.GetString()))
        {
            context.Add("version", $"{document.Name} must say its version, e.g. \"2026.11.22\"");
        }

        // Duplicates hide one another, so merging such a document would report nonsense.
        return context.Problems.Count == before || !context.Problems.Skip(before).Any(static p => p.Message.StartsWith("occurs twice", StringComparison.Ordinal)) ? root : null;
    }

    private static JsonElement Stack(JsonElement below, JsonElement above, CatalogDocument document, CatalogContext context)
    {
        var merged = CatalogMerge.Merge(below, above, string.Empty, context);
        var version = $"{Version(below)}+{Version(above) ?? document.Name}";
        using var patch = JsonDocument.Parse($"{{\"version\":\"{JsonEncodedText.Encode(version)}\"}}");
        return CatalogMerge.Merge(merged, patch.RootElement, string.Empty, context);
    }

    private static string? Version(JsonElement root) =>
        root.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.String ? version.GetString() : null;

    private static EngineCatalog? Build(JsonElement root, CatalogContext context)
    {
        if (JsonObjectReader.Open(root, string.Empty, context) is not { } reader)
        {
            return null;
        }

        reader.TryTake("$schema", required: false, out _);
        reader.TryTake("schemaVersion", required: false, out _);
        reader.TryTake("version", required: false, out _);
        ReadSources(reader);
        ReadUnits(reader);
        var models = ReadModels(reader, out var elements);
        var offers = ReadOffers(reader, models, elements);
        reader.Done();
        CheckSuccessors(offers, context);
        return context.Problems.Count > 0 ? null : new EngineCatalog(root, Version(root)!, context.Sources, context.Units, models.Values, offers);
    }

    private static void ReadSources(JsonObjectReader root)
    {
        foreach (var (key, element, path) in root.Map("sources", required: true))
        {
            if (JsonObjectReader.Open(element, path, root.Context) is { } reader)
            {
                root.Context.Sources[key] = new(key, reader.Text("title", required: true) ?? "?", reader.Text("url"), reader.Text("date"));
                reader.Done();
            }
        }
    }

    private static void ReadUnits(JsonObjectReader root)
    {
        foreach (var (key, element, path) in root.Map("units"))
        {
            if (JsonObjectReader.Open(element, path, root.Context) is { } reader)
            {
                root.Context.Units[key] = new(key, reader.Number("usd", required: true, positive: true) ?? 0, FactReader.Source(reader));
                reader.Done();
            }
        }
    }

    private static SortedDictionary<string, EngineModel> ReadModels(JsonObjectReader root, out Dictionary<string, JsonElement> elements)
    {
        var models = new SortedDictionary<string, EngineModel>(StringComparer.Ordinal);
        elements = new(StringComparer.Ordinal);
        foreach (var (key, element, path) in root.Map("models", required: true))
        {
            if (!VideoEngineId.TryParse(key, out var id) || id.Host is not null)
            {
                root.Context.Add(path, $"'{key}' is no model id; write maker/model");
            }
            else if (JsonObjectReader.Open(element, path, root.Context) is { } reader)
            {
                models[key] = ModelReader.Read(reader, id);
                elements[key] = element;
            }
        }

        return models;
    }

    private static List<EngineOffer> ReadOffers(JsonObjectReader root, SortedDictionary<string, EngineModel> models, Dictionary<string, JsonElement> elements)
    {
        var offers = new List<EngineOffer>();
        foreach (var (key, element, path) in root.Map("offers", required: true))
        {
            if (!VideoEngineId.TryParse(key, out var id))
            {
                root.Context.Add(path, $"'{key}' is no {CatalogNames.EngineIdForm}");
                continue;
            }

            if (JsonObjectReader.Open(element, path, root.Context) is not { } reader)
            {
                continue;
            }

            var modelId = $"{id.Maker}/{id.Model}";
            if (!models.TryGetValue(modelId, out var model))
            {
                root.Context.Add(path, $"there is no model {modelId}; add it to models");
                continue;
            }

            offers.Add(OfferReader.Read(reader, id, model, Operations(reader, model, elements[modelId])));
        }

        return offers;
    }

    /// <summary>The model's operations, with what the offer states differently merged over them.</summary>
    private static IReadOnlyDictionary<VideoOperation, OperationCapabilities> Operations(JsonObjectReader offer, EngineModel model, JsonElement modelElement)
    {
        if (!offer.TryTake("operations", required: false, out var own) || !modelElement.TryGetProperty("operations", out var below))
        {
            return model.Operations;
        }

        var path = JsonPath.Member(offer.Path, "operations");
        var merged = CatalogMerge.Merge(below, own, path, offer.Context);
        using var wrapped = JsonDocument.Parse($"{{\"operations\":{merged.GetRawText()}}}");
        var reader = JsonObjectReader.Open(wrapped.RootElement.Clone(), offer.Path, offer.Context)!;
        return OperationReader.ReadAll(reader, required: true);
    }

    private static void CheckSuccessors(List<EngineOffer> offers, CatalogContext context)
    {
        var ids = offers.Select(static o => o.Id).ToHashSet();
        foreach (var offer in offers)
        {
            if (offer.Lifecycle.Successor is { } successor && !ids.Contains(successor))
            {
                var path = JsonPath.Member(JsonPath.Member("offers", offer.Id.ToString()), "lifecycle");
                context.Add(JsonPath.Member(path, "successor"), $"there is no engine {successor} in offers");
            }
        }
    }
}

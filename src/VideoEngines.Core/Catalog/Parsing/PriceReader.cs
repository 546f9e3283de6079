using System.Text.Json;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads price rules.</summary>
internal static class PriceReader
{
    public static IReadOnlyList<PriceRule> ReadAll(JsonObjectReader parent, IReadOnlyDictionary<VideoOperation, OperationCapabilities> operations)
    {
        var rules = new List<PriceRule>();
        foreach (var (element, path) in parent.Items("prices"))
        {
            if (JsonObjectReader.Open(element, path, parent.Context) is { } reader)
            {
                rules.Add(Read(reader, operations));
            }
        }

        return rules;
    }

    private static PriceRule Read(JsonObjectReader reader, IReadOnlyDictionary<VideoOperation, OperationCapabilities> operations)
    {
        var charges = new List<PriceCharge>();
        foreach (var (element, path) in reader.Items("charges", required: true))
        {
            if (Charge(element, path, reader.Context) is { } charge)
            {
                charges.Add(charge);
            }
        }

        if (charges.Count == 0 && reader.Has("charges"))
        {
            reader.Problem("charges", "has no charge");
        }

        var unit = reader.Text("unit", required: true);
        if (unit is not null && !IsCurrency(unit) && !reader.Context.Units.ContainsKey(unit))
        {
            reader.Problem("unit", $"'{unit}' is neither a currency code such as USD nor listed in units; add it there");
        }

        var rule = new PriceRule
        {
            When = Condition(reader, operations),
            Charges = charges,
            Minimum = reader.Number("minimum", positive: true),
            Unit = unit ?? VideoCost.UsDollar,
            Source = FactReader.Source(reader),
        };
        reader.Done();
        return rule;
    }

    private static PriceCharge? Charge(JsonElement element, string path, CatalogContext context)
    {
        if (JsonObjectReader.Open(element, path, context) is not { } reader)
        {
            return null;
        }

        var per = reader.OneOf("per", CatalogNames.PriceBases, required: true);
        var charge = new PriceCharge
        {
            Per = per ?? PriceBasis.Clip,
            Amount = reader.Number("amount", required: true) ?? 0,
            Step = reader.Seconds("stepSeconds"),
            FramesPerSecond = reader.Int("framesPerSecond", required: per == PriceBasis.MillionVideoTokens, minimum: 1),
        };
        if (charge.FramesPerSecond is not null && per != PriceBasis.MillionVideoTokens)
        {
            reader.Problem("framesPerSecond", "is for video tokens only");
        }

        reader.Done();
        return charge;
    }

    private static PriceCondition Condition(JsonObjectReader parent, IReadOnlyDictionary<VideoOperation, OperationCapabilities> operations)
    {
        if (parent.Object("when") is not { } reader)
        {
            return PriceCondition.Always;
        }

        var condition = new PriceCondition
        {
            Operations = reader.List<VideoOperation>("operations", CatalogNames.TryOperation, CatalogNames.OperationForm),
            Resolutions = reader.List<VideoResolution>("resolutions", CatalogNames.TryResolution, CatalogNames.ResolutionForm),
            Audio = reader.Flag("audio"),
            Mode = reader.Text("mode"),
            VideoInput = reader.Flag("videoInput"),
        };
        foreach (var operation in condition.Operations.Where(o => !operations.ContainsKey(o)))
        {
            reader.Problem("operations", $"the engine has no operation {operation}, so the price can never apply");
        }

        foreach (var resolution in condition.Resolutions)
        {
            if (!operations.Values.Any(o => o.Resolutions?.Values.Any(v => v.Name.ShortSide == resolution.ShortSide) == true))
            {
                reader.Problem("resolutions", $"the engine makes no {resolution}, so the price can never apply");
            }
        }

        reader.Done();
        return condition;
    }

    private static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}

using VideoEngines.Prompting.Styles;

namespace VideoEngines.Catalog.Parsing;

/// <summary>Reads models.</summary>
internal static class ModelReader
{
    public static EngineModel Read(JsonObjectReader reader, VideoEngineId id)
    {
        var model = new EngineModel
        {
            Id = id,
            Name = reader.Text("name", required: true) ?? id.Model,
            Operations = OperationReader.ReadAll(reader, required: true),
            OpenWeights = FactReader.Feature(reader, "openWeights"),
            Scores = Scores(reader),
            Strengths = Notes(reader, "strengths"),
            Advisories = Notes(reader, "advisories"),
            PromptStyle = Style(reader),
        };
        if (model.Operations.Count == 0 && reader.Has("operations"))
        {
            reader.Problem("operations", "has no operation");
        }

        reader.Done();
        return model;
    }

    private static List<QualityScore> Scores(JsonObjectReader parent)
    {
        var scores = new List<QualityScore>();
        foreach (var (element, path) in parent.Items("scores"))
        {
            if (JsonObjectReader.Open(element, path, parent.Context) is not { } reader)
            {
                continue;
            }

            var dimension = reader.Text("dimension", required: true);
            var score = reader.Number("score");
            var rating = reader.Text("rating");
            var source = FactReader.Source(reader);
            if (score > 10)
            {
                reader.Problem("score", "must be at most 10");
            }

            if (score is null && rating is null)
            {
                reader.Problem("score", "is missing; give a score or a rating");
            }

            reader.Done();
            scores.Add(new(dimension ?? "?", score, rating, source));
        }

        return scores;
    }

    private static List<ModelNote> Notes(JsonObjectReader parent, string name)
    {
        var notes = new List<ModelNote>();
        foreach (var (element, path) in parent.Items(name))
        {
            if (JsonObjectReader.Open(element, path, parent.Context) is { } reader)
            {
                notes.Add(new(reader.Text("text", required: true) ?? "?", reader.Seconds("aboveSeconds"), FactReader.Source(reader)));
                reader.Done();
            }
        }

        return notes;
    }

    private static PromptStyle? Style(JsonObjectReader parent)
    {
        if (parent.Object("promptStyle") is not { } reader)
        {
            return null;
        }

        var style = new PromptStyle(reader.Text("style", required: true) ?? "?", reader.Text("hint"), FactReader.Source(reader));
        if (reader.Has("style") && !PromptStyles.Names.Contains(style.Style))
        {
            reader.Problem("style", $"'{style.Style}' is no style; styles are {string.Join(", ", PromptStyles.Names)}");
        }

        reader.Done();
        return style;
    }
}

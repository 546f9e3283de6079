using System.Text.Json;

namespace VideoEngines.Emulator.Runway;

/// <summary>Checks a create body against its model's row and lists every issue. Keys that a model does not have are refused.</summary>
internal sealed class RunwayValidator
{
    private readonly JsonElement _body;
    private readonly RunwayUploads _uploads;
    private readonly List<RunwayIssue> _issues = [];

    private RunwayValidator(JsonElement body, RunwayUploads uploads)
    {
        _body = body;
        _uploads = uploads;
    }

    public static IReadOnlyList<RunwayIssue> Check(JsonElement body, string endpoint, RunwayUploads uploads, out RunwayRequest? request)
    {
        request = null;
        if (body.ValueKind != JsonValueKind.Object)
            return [new RunwayIssue("invalid_type", "Invalid input: expected object")];
        var validator = new RunwayValidator(body, uploads);
        if (validator.FindModel(endpoint) is { } model)
            request = validator.CheckAll(model);
        return validator._issues;
    }

    private RunwayModel? FindModel(string endpoint)
    {
        var name = Text("model", required: true);
        var model = RunwayModel.Find(endpoint, name);
        if (name is not null && model is null)
            Add("invalid_union", $"Invalid input: model must be one of {Quoted(RunwayModel.NamesOf(endpoint))}", "model");
        return model;
    }

    private RunwayRequest? CheckAll(RunwayModel model)
    {
        List<string> known = ["model", "promptText", "ratio", "duration", "seed", "contentModeration"];
        CheckPrompt(model);
        var ratio = Choice("ratio", model.Ratios, required: true);
        var seconds = CheckDuration(model);
        CheckSeed();
        CheckModeration();
        if (model.Endpoint == RunwayModel.ImageToVideo)
        {
            known.Add("promptImage");
            RunwayImages.Check(_body, _uploads, _issues);
        }

        if (model.HasOutputFormat)
        {
            known.AddRange(["outputFormat", "proresProfile"]);
            CheckFormat();
        }

        foreach (var property in _body.EnumerateObject().Where(property => !known.Contains(property.Name)))
            Add("unrecognized_keys", $"Unrecognized key: \"{property.Name}\"", property.Name);
        if (_issues.Count > 0)
            return null;
        var sides = ratio!.Split(':');
        return new RunwayRequest(model, int.Parse(sides[0], null), int.Parse(sides[1], null), seconds);
    }

    private void CheckPrompt(RunwayModel model)
    {
        var prompt = Text("promptText", model.PromptRequired);
        if (prompt is { Length: 0 })
            Add("too_small", "Too small: expected string to have >=1 characters", "promptText");
        else if (prompt is { Length: > RunwayModel.PromptLimit })
            Add("too_big", $"Too big: expected string to have <={RunwayModel.PromptLimit} characters", "promptText");
    }

    private int CheckDuration(RunwayModel model)
    {
        if (Integer("duration", model.DurationRequired) is not { } seconds)
            return RunwayModel.DefaultSeconds;
        if (seconds is < RunwayModel.ShortestSeconds)
            Add("too_small", $"Too small: expected number to be >={RunwayModel.ShortestSeconds}", "duration");
        else if (seconds is > RunwayModel.LongestSeconds)
            Add("too_big", $"Too big: expected number to be <={RunwayModel.LongestSeconds}", "duration");
        return (int)Math.Clamp(seconds, RunwayModel.ShortestSeconds, RunwayModel.LongestSeconds);
    }

    private void CheckSeed()
    {
        if (Integer("seed", required: false) is not { } seed)
            return;
        if (seed < 0)
            Add("too_small", "Too small: expected number to be >=0", "seed");
        else if (seed > uint.MaxValue)
            Add("too_big", $"Too big: expected number to be <={uint.MaxValue}", "seed");
    }

    private void CheckModeration()
    {
        if (!_body.TryGetProperty("contentModeration", out var moderation))
            return;
        if (moderation.ValueKind != JsonValueKind.Object)
        {
            Add("invalid_type", "Invalid input: expected object", "contentModeration");
            return;
        }

        foreach (var property in moderation.EnumerateObject())
        {
            if (property.Name != "publicFigureThreshold")
                Add("unrecognized_keys", $"Unrecognized key: \"{property.Name}\"", "contentModeration", property.Name);
            else if (property.Value.ValueKind != JsonValueKind.String || property.Value.GetString() is not ("auto" or "low"))
                Add("invalid_value", "Invalid option: expected one of \"auto\"|\"low\"", "contentModeration", property.Name);
        }
    }

    private void CheckFormat()
    {
        var format = Choice("outputFormat", RunwayModel.OutputFormats, required: false);
        var profile = Choice("proresProfile", RunwayModel.ProresProfiles, required: false);
        if (format is not (null or "mp4"))
            Add("custom", "This emulator renders mp4 only", "outputFormat");
        else if (profile is not null)
            Add("custom", "proresProfile needs outputFormat prores, which this emulator does not render", "proresProfile");
    }

    private string? Choice(string name, string[] allowed, bool required)
    {
        var value = Text(name, required);
        if (value is null || allowed.Contains(value))
            return value;
        Add("invalid_value", $"Invalid option: expected one of {Quoted(allowed)}", name);
        return null;
    }

    private string? Text(string name, bool required)
    {
        if (!_body.TryGetProperty(name, out var value))
        {
            if (required)
                Add("invalid_type", "Invalid input: expected string, received undefined", name);
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        Add("invalid_type", "Invalid input: expected string", name);
        return null;
    }

    private long? Integer(string name, bool required)
    {
        if (!_body.TryGetProperty(name, out var value))
        {
            if (required)
                Add("invalid_type", "Invalid input: expected number, received undefined", name);
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number))
            return number;
        Add("invalid_type", $"Invalid input: expected {(value.ValueKind == JsonValueKind.Number ? "int" : "number")}", name);
        return null;
    }

    private void Add(string code, string message, params string[] path) => _issues.Add(new RunwayIssue(code, message, path));

    private static string Quoted(IEnumerable<string> values) => string.Join('|', values.Select(value => $"\"{value}\""));
}

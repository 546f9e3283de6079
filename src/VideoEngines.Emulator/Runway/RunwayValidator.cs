using System.Text.Json;
using VideoEngines.Emulator.Runway.Fields;

namespace VideoEngines.Emulator.Runway;

/// <summary>Checks a create body against its model's row and lists every issue. Keys that a model does not have are refused.</summary>
internal static class RunwayValidator
{
    /// <param name="body">The body.</param>
    /// <param name="endpoint">The path that it was sent to.</param>
    /// <param name="uploads">The uploads that addresses can name.</param>
    /// <param name="retired">Whether models that are gone at the provider are served.</param>
    /// <param name="request">What comes of it; null when there are issues.</param>
    public static IReadOnlyList<RunwayIssue> Check(JsonElement body, string endpoint, RunwayUploads uploads, bool retired, out RunwayRequest? request)
    {
        request = null;
        if (body.ValueKind != JsonValueKind.Object)
            return [new RunwayIssue("invalid_type", "Invalid input: expected object")];
        var check = new RunwayCheck(uploads);
        if (FindModel(body, endpoint, retired, check) is not { } model)
            return check.Issues;
        RunwayField.CheckAll(body, model.Fields, check, [], "model");
        if (check.Issues.Count == 0)
            model.Rule?.Invoke(body, check);
        if (check.Issues.Count == 0)
            request = RunwayOutput.Of(model, body);
        return check.Issues;
    }

    private static RunwayModel? FindModel(JsonElement body, string endpoint, bool retired, RunwayCheck check)
    {
        if (!body.TryGetProperty("model", out var name))
            check.Add("invalid_type", "Invalid input: expected string, received undefined", "model");
        else if (name.ValueKind != JsonValueKind.String)
            check.Add("invalid_type", "Invalid input: expected string", "model");
        else if (RunwayModels.Find(endpoint, name.GetString(), retired) is { } model)
            return model;
        else
            check.Add("invalid_union", $"Invalid input: model must be one of {RunwayCheck.Quoted(RunwayModels.NamesOf(endpoint, retired))}", "model");
        return null;
    }
}

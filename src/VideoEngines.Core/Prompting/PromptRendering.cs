namespace VideoEngines.Prompting;

/// <summary>Puts a request's prompt into the form that an engine is given. The one seam between what a user writes and what mappers send.</summary>
internal static class PromptRendering
{
    /// <summary>Renders the prompt; today every engine gets it as it was written.</summary>
    /// <returns>The text to send; null when the request has none.</returns>
    public static string? Render(VideoRequest request, EngineFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return string.IsNullOrWhiteSpace(request.Prompt) ? null : request.Prompt;
    }
}

namespace VideoEngines.Emulator.OpenAI;

/// <summary>The first broken rule of a request.</summary>
internal sealed record OpenAIIssue(string Message, string Code, string? Param)
{
    public static OpenAIIssue Missing(string param) => new($"Missing required parameter: '{param}'.", "missing_required_parameter", param);

    public static OpenAIIssue Unknown(string param) => new($"Unknown parameter: '{param}'.", "unknown_parameter", param);

    public static OpenAIIssue Type(string param, string expected) => new($"Invalid type for '{param}': expected {expected}.", "invalid_type", param);

    public static OpenAIIssue Value(string param, params IEnumerable<string> supported) =>
        new($"Invalid value for '{param}'. Supported values are: {string.Join(", ", supported.Select(static value => $"'{value}'"))}.", "invalid_value", param);

    public static OpenAIIssue Image(string message) => new(message, "invalid_value", "input_reference");
}

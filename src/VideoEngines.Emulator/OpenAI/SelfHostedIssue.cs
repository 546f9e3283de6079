namespace VideoEngines.Emulator.OpenAI;

/// <summary>A field that FastAPI finds missing or wrong.</summary>
internal sealed record SelfHostedIssue(string Type, string Field, string Message, string? Input)
{
    public static SelfHostedIssue Missing(string field) => new("missing", field, "Field required", null);

    public static SelfHostedIssue Number(string field, string input, bool whole) => whole
        ? new("int_parsing", field, "Input should be a valid integer, unable to parse string as an integer", input)
        : new("float_parsing", field, "Input should be a valid number, unable to parse string as a number", input);

    public static SelfHostedIssue Range(string field, string input, double least, double most) => new(
        "value_error", field, double.IsInfinity(most) ? $"Input should be greater than or equal to {least}" : $"Input should be between {least} and {most}", input);

    public static SelfHostedIssue Pattern(string field, string input, string pattern) => new("string_pattern_mismatch", field, $"String should match pattern '{pattern}'", input);
}

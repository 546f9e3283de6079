namespace VideoEngines.Emulator.Ark;

/// <summary>The first broken rule of a request body.</summary>
internal sealed record ArkProblem(string Code, string Message, string Param)
{
    public static ArkProblem Missing(string param) => new("MissingParameter", $"The request failed because it is missing the parameter `{param}`.", param);

    public static ArkProblem Invalid(string param, string what) => new("InvalidParameter", $"The parameter `{param}` specified in the request is not valid: {what}.", param);
}

using Microsoft.Extensions.Options;

namespace VideoEngines.Providers.Fal;

/// <summary>Checks the settings that only fal has, at start.</summary>
internal sealed class FalOptionsValidator : IValidateOptions<FalOptions>
{
    public ValidateOptionsResult Validate(string? name, FalOptions options) => FalOptionsRules.FindProblem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}

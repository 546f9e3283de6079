using Microsoft.Extensions.Options;

namespace VideoEngines.Routing;

/// <summary>Checks the settings of the lifecycle monitor.</summary>
internal sealed class LifecycleOptionsValidator : IValidateOptions<LifecycleOptions>
{
    public ValidateOptionsResult Validate(string? name, LifecycleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new List<string>();
        if (options.WarnBefore < TimeSpan.Zero)
        {
            errors.Add("LifecycleOptions.WarnBefore must not be below zero; zero reports only what is deprecated or retired already.");
        }

        if (options.InUseFor <= TimeSpan.Zero)
        {
            errors.Add("LifecycleOptions.InUseFor must be above zero.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}

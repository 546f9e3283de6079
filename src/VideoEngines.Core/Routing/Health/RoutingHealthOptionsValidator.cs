using Microsoft.Extensions.Options;

namespace VideoEngines.Routing;

/// <summary>Checks <see cref="RoutingHealthOptions"/>; all errors are listed at once.</summary>
internal sealed class RoutingHealthOptionsValidator : IValidateOptions<RoutingHealthOptions>
{
    public ValidateOptionsResult Validate(string? name, RoutingHealthOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var day = TimeSpan.FromDays(1);
        var second = TimeSpan.FromSeconds(1);
        var errors = new ValidateOptionsResultBuilder();
        Check(errors, options.Window >= TimeSpan.FromSeconds(10) && options.Window <= day, nameof(options.Window), "must be from 10 seconds to 1 day");
        Check(errors, options.MinimumSample is >= 1 and <= 10_000, nameof(options.MinimumSample), "must be from 1 to 10000");
        Check(errors, options.FailureShare is > 0 and <= 1, nameof(options.FailureShare), "must be above 0 and at most 1");
        Check(errors, options.Pause >= second && options.Pause <= day, nameof(options.Pause), "must be from 1 second to 1 day");
        Check(errors, options.ProbeTime >= second && options.ProbeTime <= day, nameof(options.ProbeTime), "must be from 1 second to 1 day");
        Check(errors, options.TimeWindow >= TimeSpan.FromMinutes(1) && options.TimeWindow <= TimeSpan.FromDays(7), nameof(options.TimeWindow), "must be from 1 minute to 7 days");
        return errors.Build();
    }

    private static void Check(ValidateOptionsResultBuilder errors, bool isValid, string name, string message)
    {
        if (!isValid)
        {
            errors.AddError(message, $"Routing:Health:{name}");
        }
    }
}

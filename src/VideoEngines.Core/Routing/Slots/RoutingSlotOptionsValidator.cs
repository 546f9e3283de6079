using Microsoft.Extensions.Options;

namespace VideoEngines.Routing;

/// <summary>Checks <see cref="RoutingSlotOptions"/>; all errors are listed at once.</summary>
internal sealed class RoutingSlotOptionsValidator : IValidateOptions<RoutingSlotOptions>
{
    // Well below the time after which an attempt that is being submitted counts as lost with its process.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, RoutingSlotOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new ValidateOptionsResultBuilder();
        foreach (var (pattern, limit) in options.Limits)
        {
            if (!EnginePattern.TryParse(pattern, null, out _))
            {
                errors.AddError($"'{pattern}' is no engine pattern; write an engine id, with * for any text: kling/v3, runway/*, *@fal", "Routing:Slots:Limits");
            }

            if (limit < 1)
            {
                errors.AddError("must be at least 1; a policy's deny keeps an engine out", $"Routing:Slots:Limits:{pattern}");
            }
        }

        if (options.MaxWait < TimeSpan.Zero || options.MaxWait > LongestWait)
        {
            errors.AddError("must be from zero to 10 minutes", "Routing:Slots:MaxWait");
        }

        if (options.LeaseTime is { } lease && (lease < TimeSpan.FromMinutes(1) || lease > TimeSpan.FromDays(7)))
        {
            errors.AddError("must be from 1 minute to 7 days", "Routing:Slots:LeaseTime");
        }

        return errors.Build();
    }
}

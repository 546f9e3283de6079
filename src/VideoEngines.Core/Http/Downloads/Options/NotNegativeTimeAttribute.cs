using System.ComponentModel.DataAnnotations;

namespace VideoEngines.Http.Downloads;

/// <summary>Zero or more, and short enough for a timer.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotNegativeTimeAttribute() : ValidationAttribute("{0} must be zero or more and at most 24 days.")
{
    public override bool IsValid(object? value) => value is TimeSpan time && time >= TimeSpan.Zero && time <= TimeSpan.FromDays(24);
}

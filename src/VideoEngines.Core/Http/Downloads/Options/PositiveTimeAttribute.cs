using System.ComponentModel.DataAnnotations;

namespace VideoEngines.Http.Downloads;

/// <summary>More than zero and short enough for a timer. <c>[Range(typeof(TimeSpan), ...)]</c> converts through type descriptors, which trimming may remove (IL2026).</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PositiveTimeAttribute() : ValidationAttribute("{0} must be more than zero and at most 24 days.")
{
    public override bool IsValid(object? value) => value is TimeSpan time && time > TimeSpan.Zero && time <= TimeSpan.FromDays(24);
}

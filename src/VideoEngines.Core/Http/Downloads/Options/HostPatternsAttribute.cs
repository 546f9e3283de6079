using System.ComponentModel.DataAnnotations;

namespace VideoEngines.Http.Downloads;

/// <summary>Every entry is a host pattern.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HostPatternsAttribute()
    : ValidationAttribute("{0} must hold host names only, such as assets.example.com, *.example.com or assets.example.com:8443; no scheme, no path.")
{
    public override bool IsValid(object? value) => value is IEnumerable<string> patterns && patterns.All(static pattern => HostPattern.TryParse(pattern, out _));
}

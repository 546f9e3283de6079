using System.Globalization;

namespace VideoEngines.Simulation;

/// <summary>A law that was broken: in which run, at which step, and what was expected instead.</summary>
internal sealed record Violation(int Seed, int Step, string Law, string Text)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"seed {Seed}, step {Step}: {Law}: {Text}");
}

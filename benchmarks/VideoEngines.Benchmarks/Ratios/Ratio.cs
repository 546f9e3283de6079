using System.Globalization;

namespace VideoEngines.Benchmarks.Ratios;

/// <summary>One measured ratio with its goal.</summary>
internal sealed record Ratio(string Name, double Value, double Goal, bool AtLeast = false, string? Comment = null)
{
    public bool IsMet => AtLeast ? Value >= Goal : Value <= Goal;

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Whatever else runs on the machine only adds to what is measured, so that the lower quartile is nearer to the truth than the middle.</summary>
    public static double LowerQuartile(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(sorted.Length - 1) / 4];
    }

    /// <summary>Returns <c>name value goal ok|miss</c>, and a comment when there is one.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} {Value:0.000} {(AtLeast ? ">=" : "<=")}{Goal:0.0##} {(IsMet ? "ok" : "miss")}{(Comment is null ? string.Empty : "  # " + Comment)}");
}

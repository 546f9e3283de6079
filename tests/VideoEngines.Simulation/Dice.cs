namespace VideoEngines.Simulation;

/// <summary>Chance by a seed, so that a run can be made again.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>A number from the least to the most, both included.</summary>
    public int Number(int least, int most) => _random.Next(least, most + 1);

    public T Pick<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>Each value with the given chance.</summary>
    public List<T> Some<T>(int percent, IEnumerable<T> values) => [.. values.Where(_ => Chance(percent))];

    /// <summary>The name of what comes up, by weight.</summary>
    public T Weighted<T>(params IReadOnlyList<(int Weight, T Value)> values)
    {
        var number = _random.Next(values.Sum(static v => v.Weight));
        foreach (var (weight, value) in values)
        {
            if ((number -= weight) < 0)
            {
                return value;
            }
        }

        throw new InvalidOperationException("The weights add up to more than their sum.");
    }
}

namespace VideoEngines.Http.Downloads;

/// <summary>One step down a JSON text: a member's name, or the position in an array.</summary>
/// <param name="Name">The name; <see langword="null"/> in an array.</param>
/// <param name="Index">The position in an array, from 0.</param>
internal readonly record struct JsonStep(string? Name, int Index)
{
    public static implicit operator JsonStep(string name) => new(name, -1);

    public static implicit operator JsonStep(int index) => new(null, index);
}

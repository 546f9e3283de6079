using System.Buffers;

namespace VideoEngines.Serialization;

internal static class StringValue
{
    private const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    public static string Check(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value.Length > MaxLength || value.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException($"'{value}' is not made of lower-case letters, digits, dots and dashes, or is longer than {MaxLength} characters.", nameof(value));
        }

        return value;
    }
}

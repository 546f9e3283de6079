namespace VideoEngines;

/// <summary>Names by which a prompt mentions what goes in with it.</summary>
internal static class ReferenceName
{
    private const int Longest = 32;

    public const string Form = "a letter, then letters, digits, _ and -, at most 32 characters";

    public static bool IsValid(string? name)
    {
        if (name is null or { Length: 0 or > Longest } || !char.IsAsciiLetter(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!IsPart(c))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}

namespace VideoEngines.Metering;

/// <summary>Names of credit accounts: paths such as <c>acme/design/u1</c>, whose levels are <c>acme</c>, <c>acme/design</c> and <c>acme/design/u1</c>.</summary>
/// <remarks>Case matters. Every level of the path that has ever been granted credits pays for a job; levels that never were are passed through.</remarks>
public static class CreditAccounts
{
    /// <summary>The account of the host's own losses: what providers may have charged and nobody paid for. It has entries, no grants, and never takes part in a hold.</summary>
    public const string Losses = "$losses";

    /// <summary>The longest name of an account, in characters.</summary>
    public const int MaxLength = 256;

    /// <summary>Throws when a text is no account.</summary>
    /// <param name="account">The path.</param>
    /// <exception cref="ArgumentException">
    /// The text is empty, longer than <see cref="MaxLength"/>, has an empty level, control characters, blanks around a level, or a level that starts with <c>$</c>.
    /// </exception>
    public static void Validate(string account)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        if (account.Length > MaxLength)
        {
            throw new ArgumentException($"An account name has at most {MaxLength} characters; this one has {account.Length}.", nameof(account));
        }

        foreach (var range in account.AsSpan().Split('/'))
        {
            var level = account.AsSpan(range);
            if (level.IsEmpty || level[0] == '$' || char.IsWhiteSpace(level[0]) || char.IsWhiteSpace(level[^1]) || HasControl(level))
            {
                throw new ArgumentException(
                    $"'{account}' is no credit account. Write levels with / between them, none of them empty, with blanks around it or starting with $, for example acme/design.", nameof(account));
            }
        }
    }

    /// <summary>Lists the levels of an account from the top, the order in which they are locked.</summary>
    /// <param name="account">The path.</param>
    /// <returns>Each level as a full path; the last is <paramref name="account"/> itself.</returns>
    public static IEnumerable<string> Levels(string account)
    {
        Validate(account);
        return List(account);

        static IEnumerable<string> List(string account)
        {
            for (var slash = account.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = account.IndexOf('/', slash + 1))
            {
                yield return account[..slash];
            }

            yield return account;
        }
    }

    private static bool HasControl(ReadOnlySpan<char> level)
    {
        foreach (var c in level)
        {
            if (char.IsControl(c))
            {
                return true;
            }
        }

        return false;
    }
}

namespace VideoEngines.Prompting;

/// <summary>Finds mentions in words. An @ inside of a word, as in an e-mail address, is none.</summary>
internal static class MentionScanner
{
    public static IEnumerable<Mention> Find(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0 && at < text.Length;)
        {
            var next = at + 1;
            if (next < text.Length && text[next] == '@')
            {
                yield return new(at, 2, string.Empty);
                next++;
            }
            else if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && next < text.Length && char.IsAsciiLetter(text[next]))
            {
                while (next < text.Length && ReferenceName.IsPart(text[next]))
                {
                    next++;
                }

                // A dash or line at the end belongs to the sentence: "@maya - running".
                while (text[next - 1] is '-' or '_')
                {
                    next--;
                }

                yield return new(at, next - at, text[(at + 1)..next]);
            }

            at = next < text.Length ? text.IndexOf('@', next) : -1;
        }
    }

    /// <summary>Replaces mentions.</summary>
    /// <param name="text">The words.</param>
    /// <param name="replace">Gives what to write; null leaves the mention as it is.</param>
    public static string Replace(string text, Func<Mention, string?> replace)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new System.Text.StringBuilder(text.Length + 16);
        var done = 0;
        foreach (var mention in Find(text))
        {
            result.Append(text, done, mention.Start - done);
            result.Append(mention.IsEscape ? "@" : replace(mention) ?? text.Substring(mention.Start, mention.Length));
            done = mention.Start + mention.Length;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }
}

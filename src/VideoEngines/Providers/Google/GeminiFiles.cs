namespace VideoEngines.Providers.Google;

/// <summary>The names of files at the Gemini API. Source: GENAI, which takes the letters and digits after <c>files/</c>.</summary>
internal static class GeminiFiles
{
    public const string Prefix = "files/";

    /// <summary>Finds the id in a name (<c>files/abc</c>) or an address (<c>https://.../v1beta/files/abc:download?alt=media</c>); null when there is none.</summary>
    public static string? FindId(string? text)
    {
        var at = text?.IndexOf(Prefix, StringComparison.Ordinal) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + Prefix.Length);
        var length = rest.IndexOfAnyExcept(Characters);
        rest = length < 0 ? rest : rest[..length];
        return rest.IsEmpty ? null : rest.ToString();
    }

    public static string DownloadPath(string id) => $"{Prefix}{id}:download?alt=media";

    private static readonly System.Buffers.SearchValues<char> Characters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
}

namespace VideoEngines.Tests.Conformance;

/// <summary>Reads a text field out of a multipart body.</summary>
internal static class FormText
{
    public static string? Read(string body, string name)
    {
        var head = $"name=\"{name}\"\r\n\r\n";
        var start = body.IndexOf(head, StringComparison.Ordinal);
        return start < 0 ? null : body[(start + head.Length)..body.IndexOf("\r\n", start + head.Length, StringComparison.Ordinal)];
    }
}

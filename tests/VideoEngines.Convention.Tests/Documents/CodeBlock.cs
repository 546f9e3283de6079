namespace VideoEngines.Convention.Tests.Documents;

/// <summary>A block of C# on a page. The name is that of its snippet, from the comment right above it.</summary>
internal sealed record CodeBlock(string Page, int Line, string? Name, string Language, string Code)
{
    public override string ToString() => $"{Page}:{Line}";
}

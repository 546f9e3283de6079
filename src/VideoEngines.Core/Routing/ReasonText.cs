namespace VideoEngines.Routing;

/// <summary>A reason in words, with what it is about.</summary>
internal readonly struct ReasonText(string text, params KeyValuePair<string, string>[] operands)
{
    public string Text { get; } = text;

    public IReadOnlyList<KeyValuePair<string, string>> Operands { get; } = operands;
}

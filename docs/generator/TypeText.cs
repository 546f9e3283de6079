namespace VideoEngines.DocsGenerator;

/// <summary>The types of settings as C# writes them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
    };

    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value);
        }

        return Keywords.TryGetValue(type, out var keyword) ? keyword
            : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{MarkdownText.List(type.GetGenericArguments().Select(Of))}>"
            : type.Name;
    }
}

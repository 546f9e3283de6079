namespace VideoEngines.Catalog.Parsing;

/// <summary>Writes paths as people write them: <c>offers["kling/v3"].prices[0]</c>.</summary>
internal static class JsonPath
{
    public static string Member(string path, string name) => name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$')
        ? path.Length == 0 ? name : $"{path}.{name}"
        : $"{path}[\"{name}\"]";

    public static string Item(string path, int index) => $"{path}[{index}]";
}

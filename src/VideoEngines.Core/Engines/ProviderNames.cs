namespace VideoEngines;

internal static class ProviderNames
{
    /// <summary>KlingOptions binds from <c>VideoEngines:Kling</c>; messages name that path.</summary>
    public static string OptionsSection<TOptions>()
        where TOptions : ProviderOptions
    {
        const string suffix = "Options";
        var name = typeof(TOptions).Name;
        return "VideoEngines:" + (name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name);
    }
}

namespace VideoEngines.DocsGenerator;

/// <summary>One <c>Add...</c> method: what it adds engines with, and what configures it.</summary>
/// <param name="Method">The name of the method.</param>
/// <param name="Options">The type of its settings.</param>
/// <param name="Section">Its section of the configuration.</param>
/// <param name="Missing">What the engines say when the account is missing; several where they differ.</param>
/// <param name="Descriptor">Address, key variable and polling.</param>
/// <param name="Add">Adds the engines, with a key that is none.</param>
internal sealed record DocumentedRegistration(
    string Method,
    Type Options,
    string Section,
    IReadOnlyList<string> Missing,
    ProviderDescriptor Descriptor,
    Action<IVideoEnginesBuilder> Add)
{
    /// <summary>Gets the first part of the settings of its offers' credentials, e.g. <c>Kling</c>.</summary>
    public string Name => Method["Add".Length..];

    public static DocumentedRegistration Of<TOptions>(Func<IVideoEnginesBuilder, Action<TOptions>?, IVideoEnginesBuilder> add, params ProviderDescriptor[] descriptors)
        where TOptions : ProviderOptions => new(
            "Add" + typeof(TOptions).Name[..^"Options".Length],
            typeof(TOptions),
            ProviderNames.OptionsSection<TOptions>(),
            [.. descriptors.Select(static descriptor => descriptor.MissingCredential<TOptions>()).Distinct(StringComparer.Ordinal)],
            descriptors[0],
            builder => add(builder, static options => (options.ApiKey, options.Project) = ("key", "project")));
}

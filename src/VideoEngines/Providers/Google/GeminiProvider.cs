namespace VideoEngines.Providers.Google;

/// <summary>What is the same for all engines at the Gemini API. Source: GENAI.</summary>
internal static class GeminiProvider
{
    /// <summary>The provider's name, its wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for its files.</summary>
    public const string Name = "gemini";

    public const string KeyHeader = "x-goog-api-key";

    public static ProviderDescriptor Descriptor { get; } = new(Name, new Uri("https://generativelanguage.googleapis.com/v1beta"), "GEMINI_API_KEY", VertexProvider.Polling);
}

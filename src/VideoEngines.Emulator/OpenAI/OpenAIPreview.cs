namespace VideoEngines.Emulator.OpenAI;

/// <summary>The picture that stands for thumbnails and spritesheets: one transparent pixel as WebP. How large the provider's are is not documented.</summary>
internal static class OpenAIPreview
{
    public const string ContentType = "image/webp";

    public static ReadOnlyMemory<byte> Bytes { get; } = Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
}

using VideoEngines;

namespace Quickstart;

/// <summary>A file or address that the prompt mentions by name.</summary>
internal sealed record QuickstartReference(string Name, string Source)
{
    private const int LongestName = 32;

    private static readonly string[] Videos = [".mp4", ".mov", ".webm"];
    private static readonly string[] Sounds = [".mp3", ".wav", ".m4a", ".ogg", ".flac"];
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".heic"];

    public static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && char.IsAsciiLetter(text[0]) && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>Adds the references to the request, each in the place of its kind: a file by its content, an address by how it ends.</summary>
    public static async Task<VideoRequest> AddAsync(VideoRequest request, IEnumerable<QuickstartReference> references, CancellationToken cancellationToken)
    {
        foreach (var reference in references)
        {
            var (media, kind) = await reference.OpenAsync(cancellationToken);
            media = media with { Name = reference.Name };
            request = kind switch
            {
                "video" => request with { ReferenceVideos = [.. request.ReferenceVideos, media] },
                "audio" => request with { ReferenceAudio = [.. request.ReferenceAudio, media] },
                _ => request with { ReferenceImages = [.. request.ReferenceImages, media] },
            };
        }

        return request;
    }

    private async Task<(VideoMedia Media, string Kind)> OpenAsync(CancellationToken cancellationToken)
    {
        if (Source.Contains("://", StringComparison.Ordinal))
        {
            var uri = Uri.TryCreate(Source, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                ? address
                : throw new QuickstartException($"--ref: the address of {Name} is not https; give an https address or a file.");
            return (VideoMedia.FromUri(uri), KindOf(Path.GetExtension(uri.AbsolutePath)) ?? throw Unknown());
        }

        if (!File.Exists(Source))
        {
            throw new QuickstartException($"--ref: there is no file '{Source}'.");
        }

        try
        {
            var media = await VideoMedia.FromFileAsync(Source, cancellationToken);
            return (media, ((BytesVideoMedia)media).ContentType.Split('/')[0]);
        }
        catch (ArgumentException)
        {
            throw Unknown();
        }
    }

    private static string? KindOf(string extension) =>
        Images.Contains(extension, StringComparer.OrdinalIgnoreCase) ? "image"
        : Videos.Contains(extension, StringComparer.OrdinalIgnoreCase) ? "video"
        : Sounds.Contains(extension, StringComparer.OrdinalIgnoreCase) ? "audio"
        : null;

    private QuickstartException Unknown() => new($"--ref: {Name} is no image, video or sound that can be told apart; give a file such as .png, .jpg, .mp4, .mov, .mp3 or .wav.");
}

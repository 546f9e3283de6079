namespace VideoEngines;

/// <summary>Media types by what a signature can tell: names of one container are one family.</summary>
internal static class MediaTypes
{
    /// <summary>Whether a file declared as one type may have the other by its signature.</summary>
    /// <param name="declared">The declared type, with or without parameters.</param>
    /// <param name="detected">The type that <see cref="MediaSignature"/> tells.</param>
    public static bool Agree(string declared, string detected) => Family(declared) is not { } family || string.Equals(family, Family(detected), StringComparison.Ordinal);

    /// <summary>Whether two declarations name one type.</summary>
    public static bool AreSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) || (Family(one) is { } family && string.Equals(family, Family(other), StringComparison.Ordinal));

    /// <summary>Whether files of the type have a signature that <see cref="MediaSignature"/> knows.</summary>
    public static bool HasSignature(string type) => Family(type) is not null;

    private static string? Family(string type)
    {
        var name = type.Split(';', 2)[0].Trim().ToLowerInvariant();
        return name switch
        {
            "image/jpeg" or "image/jpg" or "image/pjpeg" => "jpeg",
            "image/png" or "image/x-png" or "image/apng" => "png",
            "image/gif" => "gif",
            "image/webp" => "webp",
            "image/bmp" or "image/x-bmp" or "image/x-ms-bmp" => "bmp",
            "image/tiff" => "tiff",
            "image/avif" or "image/heic" or "image/heif" or "image/heic-sequence" or "image/heif-sequence" => "heif",
            "video/mp4" or "video/quicktime" or "video/x-m4v" or "video/3gpp" or "video/3gpp2" or "audio/mp4" or "audio/m4a" or "audio/x-m4a" => "mp4",
            "video/webm" or "audio/webm" or "video/x-matroska" or "video/matroska" or "audio/x-matroska" or "audio/matroska" => "matroska",
            "video/x-msvideo" or "video/avi" or "video/msvideo" => "avi",
            "audio/wav" or "audio/wave" or "audio/x-wav" or "audio/vnd.wave" => "wav",
            "audio/mpeg" or "audio/mp3" or "audio/x-mp3" or "audio/x-mpeg" => "mp3",
            "audio/aac" or "audio/aacp" or "audio/x-aac" => "aac",
            "audio/flac" or "audio/x-flac" => "flac",
            "audio/ogg" or "audio/opus" or "audio/vorbis" or "video/ogg" or "application/ogg" => "ogg",
            _ => null,
        };
    }
}

namespace VideoEngines;

/// <summary>Media at an http or https address, fetched by the provider.</summary>
public sealed record UriVideoMedia : VideoMedia
{
    /// <summary>Initializes the media.</summary>
    /// <param name="uri">An absolute http or https address without user name and password.</param>
    /// <exception cref="ArgumentException">The address is another.</exception>
    public UriVideoMedia(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!uri.IsAbsoluteUri || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp) || uri.UserInfo.Length > 0)
        {
            throw new ArgumentException("Media addresses are absolute http or https addresses without user name. For a local file use VideoMedia.FromFileAsync.", nameof(uri));
        }

        Uri = uri;
    }

    /// <summary>Gets the address. It may be signed; do not log it.</summary>
    public Uri Uri { get; }
}

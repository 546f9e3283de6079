namespace VideoEngines.Http;

/// <summary>The one place where a base address and a path are joined, so that a prefix in the base address is never lost.</summary>
internal static class EndpointAddress
{
    /// <param name="baseAddress">An absolute address, with or without path and trailing slash.</param>
    /// <param name="path">The path below it, with or without leading slash, and a query if there is one.</param>
    public static Uri Join(Uri baseAddress, string path)
    {
        var text = baseAddress.GetLeftPart(UriPartial.Path);
        return new Uri(string.Concat(text.AsSpan().TrimEnd('/'), "/", path.AsSpan().TrimStart('/')), UriKind.Absolute);
    }

    /// <summary>Whether scheme, host and port are the same: where a credential may go.</summary>
    public static bool IsSameOrigin(Uri a, Uri b) => Uri.Compare(a, b, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}

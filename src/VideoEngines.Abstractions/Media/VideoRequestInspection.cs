namespace VideoEngines;

/// <summary>Fills what is known about the inputs of a request, so that limits and prices rest on the files themselves.</summary>
public static class VideoRequestInspection
{
    /// <summary>
    /// Inspects the inputs. Bytes were inspected when they came in; files at a provider and stored files stay as they are; addresses are opened only with
    /// <see cref="MediaInspectionOptions.OpenAddressAsync"/>. What the content tells replaces what was declared. Costs nothing and sends nothing to a provider.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options; <see langword="null"/> opens no address.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The request with facts; its fingerprint is the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="MediaInspectionOptions.MaxBytes"/> is below 1.</exception>
    public static async Task<VideoRequest> InspectAsync(this VideoRequest request, MediaInspectionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (open, maxBytes) = (options?.OpenAddressAsync, options?.MaxBytes ?? 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1, nameof(options));
        if (open is null)
        {
            return request;
        }

        var addresses = new HashSet<Uri>();
        request.MapMedia(media =>
        {
            if (media is UriVideoMedia address)
            {
                addresses.Add(address.Uri);
            }

            return media;
        });
        var facts = new Dictionary<Uri, MediaFacts>();
        foreach (var address in addresses)
        {
            if (await AddressInspector.ReadAsync(address, open, maxBytes, cancellationToken).ConfigureAwait(false) is { } told)
            {
                facts.Add(address, told);
            }
        }

        return facts.Count == 0 ? request : request.MapMedia(media =>
            media is UriVideoMedia address && facts.TryGetValue(address.Uri, out var told) ? media with { Facts = told.CompletedBy(media.Facts) } : media);
    }
}

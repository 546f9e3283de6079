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

        var seen = new Dictionary<Uri, MediaFacts?>();
        return request with
        {
            StartFrame = await OneAsync(request.StartFrame).ConfigureAwait(false),
            EndFrame = await OneAsync(request.EndFrame).ConfigureAwait(false),
            DrivingAudio = await OneAsync(request.DrivingAudio).ConfigureAwait(false),
            SourceVideo = await OneAsync(request.SourceVideo).ConfigureAwait(false),
            ReferenceImages = await ManyAsync(request.ReferenceImages).ConfigureAwait(false),
            ReferenceVideos = await ManyAsync(request.ReferenceVideos).ConfigureAwait(false),
            ReferenceAudio = await ManyAsync(request.ReferenceAudio).ConfigureAwait(false),
        };

        async Task<VideoMedia?> OneAsync(VideoMedia? media)
        {
            if (media is not UriVideoMedia address)
            {
                return media;
            }

            if (!seen.TryGetValue(address.Uri, out var facts))
            {
                facts = seen[address.Uri] = await AddressInspector.ReadAsync(address.Uri, open, maxBytes, cancellationToken).ConfigureAwait(false);
            }

            return facts is null ? media : media with { Facts = facts.CompletedBy(media.Facts) };
        }

        async Task<IReadOnlyList<VideoMedia>> ManyAsync(IReadOnlyList<VideoMedia> media)
        {
            var inspected = new VideoMedia[media.Count];
            for (var i = 0; i < inspected.Length; i++)
            {
                inspected[i] = (await OneAsync(media[i]).ConfigureAwait(false))!;
            }

            return inspected.Length == 0 ? media : inspected;
        }
    }
}

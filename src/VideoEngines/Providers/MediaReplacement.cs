namespace VideoEngines.Providers;

/// <summary>Replaces the inputs of a request one by one, in a fixed order; the same input in two places is replaced once.</summary>
internal static class MediaReplacement
{
    /// <param name="request">The request.</param>
    /// <param name="needed">Tells which inputs to replace.</param>
    /// <param name="replace">Makes the replacement; the number counts from 1.</param>
    public static async ValueTask<VideoRequest> ReplaceAsync(VideoRequest request, Func<VideoMedia, bool> needed, Func<BytesVideoMedia, int, ValueTask<VideoMedia>> replace)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var inputs = All(request).OfType<BytesVideoMedia>().Where(media => needed(media) && seen.Add(media)).ToList();
        if (inputs.Count == 0)
        {
            return request;
        }

        var replaced = new Dictionary<VideoMedia, VideoMedia>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < inputs.Count; i++)
        {
            replaced[inputs[i]] = await replace(inputs[i], i + 1).ConfigureAwait(false) with { Facts = inputs[i].Facts };
        }

        return request with
        {
            StartFrame = One(request.StartFrame),
            EndFrame = One(request.EndFrame),
            SourceVideo = One(request.SourceVideo),
            DrivingAudio = One(request.DrivingAudio),
            ReferenceImages = Many(request.ReferenceImages),
            ReferenceVideos = Many(request.ReferenceVideos),
            ReferenceAudio = Many(request.ReferenceAudio),
            Masks = Many(request.Masks),
            CameraPath = One(request.CameraPath),
            SkeletalRig = One(request.SkeletalRig),
            DepthMap = One(request.DepthMap),
            StyleReferences = Many(request.StyleReferences),
            NegativeReferences = Many(request.NegativeReferences),
            Characters = request.Characters.Count == 0 ? request.Characters : [.. request.Characters.Select(character => character with { ReferenceImages = Many(character.ReferenceImages) })],
        };

        VideoMedia? One(VideoMedia? media) => media is null ? null : replaced.GetValueOrDefault(media, media);

        IReadOnlyList<VideoMedia> Many(IReadOnlyList<VideoMedia> media) => media.Count == 0 ? media : [.. media.Select(item => replaced.GetValueOrDefault(item, item))];
    }

    private static IEnumerable<VideoMedia?> All(VideoRequest request) =>
    [
        request.StartFrame, request.EndFrame, request.SourceVideo, request.DrivingAudio, .. request.ReferenceImages, .. request.ReferenceVideos, .. request.ReferenceAudio,
        .. request.Masks, request.CameraPath, request.SkeletalRig, request.DepthMap, .. request.StyleReferences, .. request.NegativeReferences,
        .. request.Characters.SelectMany(static character => character.ReferenceImages),
    ];
}

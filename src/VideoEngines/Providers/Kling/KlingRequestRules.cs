namespace VideoEngines.Providers.Kling;

/// <summary>What the wire of the new design cannot say, or only in certain combinations. What a model can make is compared with the catalog before. Pure.</summary>
internal static class KlingRequestRules
{
    private const int MostElementsWithFrames = 3;
    private const int MostVideoCharacters = 3;
    private const int MostReferences = 7;
    private const int MostReferencesWithVideo = 4;

    /// <summary>Gets the first reason why the request cannot be sent, with what to change; null when there is none.</summary>
    public static string? FindViolation(SubmitInput input, KlingVideoOptions options, KlingWireModel model) =>
        CheckFrameRate(input) ?? CheckResolution(input, model) ?? CheckSound(input.Request, model) ?? CheckMultiShot(input, options, model) ?? CheckOrientation(options, model) ?? CheckElements(input, options, model)
        ?? (model.Family == KlingFamily.Omni ? CheckReferences(input.Request, options, model) : null);

    /// <summary>No call of Kling's has a field for the frame rate: where the catalog does not tell it, nobody can promise one.</summary>
    public static string? CheckFrameRate(SubmitInput input) =>
        input.Request.FramesPerSecond is not null && input.Capabilities.FrameRates is null ? "The frame rate cannot be chosen, and is not documented. Remove FramesPerSecond." : null;

    private static string? CheckResolution(SubmitInput input, KlingWireModel model)
    {
        var request = input.Request;
        var followsInput = input.Capabilities.AspectRatios?.FollowsInput == true;
        if (request.EndFrame is not null && model.EndFrameNeedsFullHd && request.Resolution?.ShortSide != 1080)
        {
            return "An end frame needs 1080p with this model. Set Resolution to 1080p, or remove EndFrame.";
        }

        return request.Resolution is not { } resolution ? null : KlingSizes.Map(resolution) switch
        {
            null => $"Kling makes 720p, 1080p and 4k (or 1280x720, 1920x1080, 3840x2160 and their upright forms), not {resolution}. Change Resolution.",
            { AspectRatio: not null } when followsInput => "The video follows the size of the input. Use 720p, 1080p or 4k as Resolution.",
            { AspectRatio: { } implied } when request.AspectRatio is { } asked && asked != implied => $"The resolution {resolution} is not {asked}. Change Resolution or AspectRatio.",
            _ => null,
        };
    }

    private static string? CheckSound(VideoRequest request, KlingWireModel model) => request switch
    {
        { GenerateAudio: true, Resolution: { } resolution } when model.SoundNeedsFullHd && resolution.ShortSide != 1080 => "This model makes sound at 1080p only. Set Resolution to 1080p, or remove GenerateAudio.",
        { GenerateAudio: true, ReferenceVideos.Count: > 0 } when model is { Family: KlingFamily.Omni, HasMultiShot: true } =>
            "With a reference video Kling makes no sound. Remove GenerateAudio, or pass the video as SourceVideo to keep its sound.",
        _ => null,
    };

    private static string? CheckMultiShot(SubmitInput input, KlingVideoOptions options, KlingWireModel model) => options.MultiShot switch
    {
        not null when !model.HasMultiShot => "This model has no switch for shots. Remove MultiShot.",
        true when input.Request.SourceVideo is not null => "A video that is edited cannot be cut into shots. Remove MultiShot.",
        false when input.Request.ReferenceVideos.Count > 0 => "With a reference video Kling always may cut. Remove MultiShot.",
        true => KlingShots.FindViolation(input.Prompt, input.Seconds),
        _ => null,
    };

    private static string? CheckOrientation(KlingVideoOptions options, KlingWireModel model) => options.CharacterOrientation switch
    {
        null => null,
        _ when model.Family != KlingFamily.MotionControl => "Only motion control takes CharacterOrientation. Remove it.",
        not (KlingCharacterOrientation.Image or KlingCharacterOrientation.Video) => "CharacterOrientation is video or image. Change it.",
        KlingCharacterOrientation.Image when options.Elements.Count > 0 => "With an element the character can only look as in the footage. Set CharacterOrientation to video, or remove the elements and characters.",
        _ => null,
    };

    private static string? CheckElements(SubmitInput input, KlingVideoOptions options, KlingWireModel model)
    {
        var elements = options.Elements;
        var frames = input.Request.StartFrame is not null && model.Family != KlingFamily.MotionControl;
        var most = frames ? Math.Min(model.MostElements, MostElementsWithFrames) : model.MostElements;
        return elements.Count == 0 ? null
            : model.MostElements == 0 ? "This model takes no elements. Remove Elements."
            : model.Family == KlingFamily.Video && !frames ? "Kling takes elements only together with a start frame. Set StartFrame, or remove Elements."
            : elements.Count > most ? $"Kling takes {most} elements at most here. Remove some of Elements and Characters."
            : elements.Any(static e => e is null || e.ElementId <= 0 || string.IsNullOrWhiteSpace(e.Id)) ? "Every element needs an ElementId above zero and an Id, the name that the prompt mentions it by."
            : elements.Any(static e => e.Kind is not (null or KlingElementKind.MultiImage or KlingElementKind.VideoCharacter)) ? "The Kind of an element is multi-image or video-character. Change it."
            : FindAlikeNames(input.Request, elements) is { } alike ? $"The name {alike} is that of two things that the prompt can mention (elements, characters, image_1, video_1), or is part of another one's, so Kling could take one for the other. Give each its own Id or Name."
            : null;
    }

    /// <summary>Kling's pages warn of a name that is part of another one: @Zhang is found in @ZhangSan as well.</summary>
    private static string? FindAlikeNames(VideoRequest request, IReadOnlyList<KlingElement> elements)
    {
        var names = KlingContents.NamesOf(request).Concat(elements.Select(static e => e.Id)).ToList();
        return names.Where((name, i) => names.Where((other, j) => i != j && other.Contains(name, StringComparison.OrdinalIgnoreCase)).Any()).FirstOrDefault();
    }

    /// <summary>How many images and elements go together. An element of an unsaid kind is only counted where both kinds are.</summary>
    private static string? CheckReferences(VideoRequest request, KlingVideoOptions options, KlingWireModel model)
    {
        var images = request.ReferenceImages.Count + (request.StartFrame is null ? 0 : 1) + (request.EndFrame is null ? 0 : 1);
        var characters = options.Elements.Count(static e => e.Kind == KlingElementKind.VideoCharacter);
        var multiImage = options.Elements.Count(static e => e.Kind == KlingElementKind.MultiImage);
        if (characters > 0 && model.OnlyMultiImageElements)
        {
            return "This model takes only elements made from images. Remove the others from Elements.";
        }

        if (request.EndFrame is not null && model.EndFrameExcludesReferences && (request.ReferenceImages.Count > 0 || options.Elements.Count > 0))
        {
            return "With start and end frame this model takes neither reference images nor elements. Remove them, or remove EndFrame.";
        }

        if (request.ReferenceVideos.Count > 0 || request.SourceVideo is not null)
        {
            return characters > 0 && (multiImage > 0 || images > 0) ? "With a video Kling does not take video characters together with images or other elements. Remove one or the other."
                : characters > 1 ? "With a video Kling takes one video character at most. Remove some of Elements."
                : images + options.Elements.Count > MostReferencesWithVideo ? $"With a video Kling takes {MostReferencesWithVideo} images and elements together at most. Remove some."
                : null;
        }

        return characters > MostVideoCharacters ? $"Kling takes {MostVideoCharacters} video characters at most. Remove some of Elements."
            : characters > 0 && images + multiImage > MostReferencesWithVideo ? $"Beside video characters Kling takes {MostReferencesWithVideo} images and other elements together at most. Remove some."
            : images + options.Elements.Count > MostReferences ? $"Kling takes {MostReferences} images and elements together at most. Remove some."
            : null;
    }
}

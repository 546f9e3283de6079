namespace VideoEngines.Emulator.Kling;

/// <summary>What goes together in an omni video (kling.md a.5.3, corrections.md 1.1). Elements are counted as those made from images: the library of elements is not emulated.</summary>
internal static class KlingOmniRules
{
    private const int MostElementsWithFrames = 3;
    private const int MostReferences = 7;
    private const int MostReferencesWithVideo = 4;

    public static string? Check(Dictionary<string, int> counts, KlingModel model)
    {
        if (model.Family != KlingFamily.OmniVideo)
            return null;
        int Count(params ReadOnlySpan<string> types)
        {
            var sum = 0;
            foreach (var type in types)
                sum += counts.GetValueOrDefault(type);
            return sum;
        }

        if (Count("prompt", "first_frame", "refer_image", "feature_video", "base_video", "element") == 0)
            return "contents must not be empty";
        if (Count("feature_video", "base_video") > 1)
            return "contents may hold at most 1 video";
        if (Count("base_video") > 0 && Count("first_frame", "last_frame") > 0)
            return "contents with base_video may not hold first_frame or last_frame";
        if (model.IsO1 && Count("last_frame") > 0 && Count("refer_image", "feature_video", "element") > 0)
            return "contents with last_frame may hold neither references nor elements on this model";
        if (Count("first_frame", "last_frame") > 0 && Count("element") > MostElementsWithFrames)
            return $"contents with frames may hold at most {MostElementsWithFrames} of type element";
        var limit = Count("feature_video", "base_video") > 0 ? MostReferencesWithVideo : MostReferences;
        return Count("first_frame", "last_frame", "refer_image", "element") > limit ? $"contents may hold at most {limit} images and elements together" : null;
    }

    /// <summary>Rules over contents and settings.</summary>
    public static string? CheckSettings(KlingRequest request, bool features, bool edits)
    {
        var model = request.Model;
        if (features && !model.IsO1 && request.AudioWord != "off")
            return $"settings.audio value '{request.AudioWord}' is invalid with feature_video, must be off";
        if (edits && request.AudioWord == "native")
            return "settings.audio value 'native' is invalid with base_video";
        if (!features && !edits && request.AudioWord == "original")
            return "settings.audio value 'original' needs a video";
        if (features && request.MultiShot == false)
            return "settings.multi_shot must be true with feature_video";
        return edits && request.MultiShot == true ? "settings.multi_shot is not supported with base_video" : null;
    }
}

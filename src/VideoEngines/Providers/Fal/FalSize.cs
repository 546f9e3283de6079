namespace VideoEngines.Providers.Fal;

/// <summary>The shape of the video: the lines of its short side and its ratio, each null when nobody names it.</summary>
internal readonly record struct FalSize(int? ShortSide, VideoAspectRatio? Ratio);

namespace VideoEngines.Emulator.Kling;

/// <summary>The four create calls of the new design.</summary>
internal enum KlingFamily
{
    TextToVideo,
    ImageToVideo,
    OmniVideo,
    MotionControl,
}

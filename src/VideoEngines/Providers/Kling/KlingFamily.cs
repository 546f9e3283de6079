namespace VideoEngines.Providers.Kling;

/// <summary>The three bodies that the new design has besides text to video.</summary>
internal enum KlingFamily
{
    Video,
    Omni,
    MotionControl,
}

namespace VideoEngines.Providers.Fal.Families;

/// <summary>Operations that have no constant of their own.</summary>
internal static class FalOperations
{
    /// <summary>The motion of footage (the source video) for a character (the start frame).</summary>
    public static readonly VideoOperation MotionTransfer = new("motion-transfer");
}

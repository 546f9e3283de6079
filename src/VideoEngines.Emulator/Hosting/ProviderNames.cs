namespace VideoEngines.Emulator.Hosting;

/// <summary>Path prefixes of the emulated providers.</summary>
internal static class ProviderNames
{
    public const string Kling = "kling";
    public const string Runway = "runway";

    public static readonly string[] All = [Kling, Runway];
}

namespace VideoEngines.Emulator.Google;

/// <summary>A valid submit.</summary>
internal sealed record VeoRequest(VeoModel Model, int Seconds, string Resolution, bool IsPortrait, bool HasSound, int Count, string? StorageUri, bool IsExtension)
{
    public (int Width, int Height) Size
    {
        get
        {
            var (longer, shorter) = Resolution switch { "4k" => (3840, 2160), "1080p" => (1920, 1080), _ => (1280, 720) };
            return IsPortrait ? (shorter, longer) : (longer, shorter);
        }
    }
}

namespace VideoEngines.Emulator.Media;

/// <summary>The file formats of images.</summary>
internal enum StillFormat
{
    Jpeg,
    Png,
}

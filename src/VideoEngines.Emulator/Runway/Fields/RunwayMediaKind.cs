namespace VideoEngines.Emulator.Runway.Fields;

internal enum RunwayMediaKind
{
    Image,
    Video,
    Audio,
}

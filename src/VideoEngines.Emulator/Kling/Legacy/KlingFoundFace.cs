namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>A face with its time in the video, in milliseconds.</summary>
internal sealed record KlingFoundFace(string Id, long Start, long End);

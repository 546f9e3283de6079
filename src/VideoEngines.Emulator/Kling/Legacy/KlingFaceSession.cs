namespace VideoEngines.Emulator.Kling.Legacy;

/// <summary>The faces of one video.</summary>
internal sealed record KlingFaceSession(string Id, long Milliseconds, IReadOnlyList<KlingFoundFace> Faces, DateTimeOffset EndsAt);

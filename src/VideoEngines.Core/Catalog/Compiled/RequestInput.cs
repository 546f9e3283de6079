namespace VideoEngines.Catalog.Compiled;

/// <summary>One input of a request with its role.</summary>
internal readonly record struct RequestInput(VideoInputRole Role, VideoMedia Media)
{
    public bool IsVideo => Role == VideoInputRole.SourceVideo || Role == VideoInputRole.ReferenceVideo;

    public bool HasDuration => IsVideo || Role == VideoInputRole.DrivingAudio || Role == VideoInputRole.ReferenceAudio;
}

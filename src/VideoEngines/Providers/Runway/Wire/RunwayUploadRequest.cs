namespace VideoEngines.Providers.Runway.Wire;

/// <summary>The body of <c>POST /v1/uploads</c> (RWN uploads.ts).</summary>
internal sealed record RunwayUploadRequest(string Filename)
{
    public string Type { get; } = "ephemeral";
}

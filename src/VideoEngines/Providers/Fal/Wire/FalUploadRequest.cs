namespace VideoEngines.Providers.Fal.Wire;

/// <summary>The body of <c>POST /storage/upload/initiate</c> (FAL-JS).</summary>
internal sealed record FalUploadRequest(string FileName, string ContentType);

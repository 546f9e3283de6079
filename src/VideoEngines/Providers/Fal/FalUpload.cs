namespace VideoEngines.Providers.Fal;

/// <summary>An announced upload.</summary>
/// <param name="Target">Where the bytes go.</param>
/// <param name="File">Where the file lies then.</param>
internal sealed record FalUpload(Uri Target, Uri File);

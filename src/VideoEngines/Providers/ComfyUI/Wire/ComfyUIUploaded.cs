namespace VideoEngines.Providers.ComfyUI.Wire;

/// <summary>The answer to <c>POST /upload/image</c>: where the file lies in the input folder.</summary>
internal sealed record ComfyUIUploaded
{
    public string? Name { get; init; }

    public string? Subfolder { get; init; }
}

namespace VideoEngines.Providers.ComfyUI;

/// <summary>Settings of a ComfyUI server; they bind from <c>VideoEngines:ComfyUI</c>.</summary>
/// <remarks>
/// <see cref="ProviderOptions.BaseAddress"/> is required, e.g. <c>http://127.0.0.1:8188</c>; without it the engine is not eligible. A key is sent as <c>Authorization: Bearer</c> for servers behind
/// a gateway; ComfyUI itself asks for none (COMFY-SRC). Anyone who reaches a bare ComfyUI can use it: do not expose one. Not thread-safe while it is being set up; engines read it once.
/// </remarks>
public sealed class ComfyUIOptions : ProviderOptions
{
    /// <summary>
    /// Gets or sets the workflow for every operation that <see cref="Workflows"/> does not name: the path of a file, or the JSON itself, in ComfyUI's API format (<i>Export (API)</i>).
    /// <see langword="null"/> (default) takes the workflows for Wan 2.2 14B that come with the library.
    /// </summary>
    /// <remarks>
    /// Strings in it that are a placeholder as a whole are replaced: <c>{{prompt}}</c>, <c>{{negativePrompt}}</c>, <c>{{seed}}</c>, <c>{{width}}</c>, <c>{{height}}</c>, <c>{{frames}}</c>,
    /// <c>{{fps}}</c>, <c>{{startFrame}}</c>, <c>{{endFrame}}</c>, <c>{{mask}}</c>, <c>{{depthMap}}</c>, <c>{{styleReference}}</c>, <c>{{referenceImage1}}</c> to <c>{{referenceImage4}}</c> (the names of
    /// uploaded images); <c>{{job}}</c> is replaced inside strings too, for file names. A request that asks for something the workflow has no placeholder for is refused, and so is one that has
    /// no image for a placeholder. The workflow must save exactly one video.
    /// </remarks>
    public string? WorkflowFile { get; set; }

    /// <summary>Gets workflows by operation (<c>text-to-video</c>, <c>image-to-video</c>) or by a name of yours that requests choose with <see cref="ComfyUIVideoOptions.Workflow"/>; each a path or JSON.</summary>
    public IDictionary<string, string> Workflows { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets or sets the frames per second that the workflow saves; 16 by default, as Wan 2.2 14B is trained. A video of n seconds has n times as many frames, and one.</summary>
    public int FramesPerSecond { get; set; } = 16;

    /// <summary>Gets or sets whether progress is listened to on the server's web socket while status is read; <see langword="true"/> by default. A broken socket never matters.</summary>
    public bool ListenToProgress { get; set; } = true;
}

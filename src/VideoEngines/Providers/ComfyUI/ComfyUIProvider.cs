namespace VideoEngines.Providers.ComfyUI;

/// <summary>What is the same for all engines at a ComfyUI server. Source: COMFY-SRC.</summary>
internal static class ComfyUIProvider
{
    /// <summary>The host in catalog and handles, the wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for files in the server's input folder.</summary>
    public const string Name = "comfyui";

    /// <summary>No key is needed and no address is known: a ComfyUI server is the user's own. Reads cost the server little, and renders take minutes.</summary>
    public static ProviderDescriptor Descriptor { get; } = new(Name, null, "COMFYUI_API_KEY", new VideoPollingOptions
    {
        FirstDelay = TimeSpan.FromSeconds(5),
        MinDelay = TimeSpan.FromSeconds(3),
        MaxDelay = TimeSpan.FromSeconds(15),
        Factor = 1.2,
    })
    {
        KeyOptional = true,
    };
}

namespace VideoEngines.Providers.ComfyUI;

/// <summary>What is the same for all engines at a ComfyUI server. Source: COMFY-SRC.</summary>
internal static class ComfyUIProvider
{
    /// <summary>The host in catalog and handles, the wire dialect, and the host of <see cref="ProviderFileVideoMedia"/> for files in the server's input folder.</summary>
    public const string Name = "comfyui";

    private const int MostFramesPerSecond = 120;

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
        Check = static (options, section) => Check((ComfyUIOptions)options, section),
    };

    /// <summary>A broken workflow is an error at start, not at the first request.</summary>
    private static IEnumerable<string> Check(ComfyUIOptions options, string section)
    {
        foreach (var (setting, problem) in new ComfyUIWorkflows(options).FindProblems())
        {
            yield return $"{section}:{setting}: {problem}";
        }

        if (options.FramesPerSecond is < 1 or > MostFramesPerSecond)
        {
            yield return $"{section}:{nameof(ComfyUIOptions.FramesPerSecond)} must be 1 to {MostFramesPerSecond}.";
        }
    }
}

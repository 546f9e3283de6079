namespace VideoEngines.Providers.Fal;

/// <summary>What is the same for all engines at fal. Sources: FAL-JS (addresses, headers, paths), FAL-DOC (queue, billing).</summary>
internal static class FalProvider
{
    /// <summary>The provider's name, and its wire dialect.</summary>
    public const string Name = "fal";

    public const string PriorityHeader = "X-Fal-Queue-Priority";

    /// <summary>How long the objects that a request makes are kept: <c>{"expiration_duration_seconds":n}</c>.</summary>
    public const string OutputLifetimeHeader = "X-Fal-Object-Lifecycle-Preference";

    /// <summary>The same for an upload.</summary>
    public const string UploadLifetimeHeader = "X-Fal-Object-Lifecycle";

    /// <summary>On a result: what is billed, in a unit of the endpoint's own (medium confidence).</summary>
    public const string BillableUnitsHeader = "x-fal-billable-units";

    /// <summary>On answers that come from the request itself; gateway errors lack it (FAL-PY).</summary>
    public const string RequestIdHeader = "x-fal-request-id";

    /// <summary>On errors of fal's infrastructure: the same word as in the body.</summary>
    public const string ErrorTypeHeader = "X-Fal-Error-Type";

    /// <summary>Larger media go to fal's storage first. fal names no limit of data URIs; this one is ours.</summary>
    public const int LargestInline = 1 << 20;

    /// <summary>fal's own clients upload in one piece up to here, and in parts above (FAL-JS).</summary>
    public const int LargestUpload = 90 << 20;

    public static readonly Uri OwnAddress = new("https://queue.fal.run");

    public static readonly Uri OwnStorageAddress = new("https://rest.fal.ai");

    /// <summary>Uploads are public for whoever has the address, so they are not kept for ever.</summary>
    public static readonly TimeSpan UploadLifetime = TimeSpan.FromDays(1);

    /// <summary>fal's own client reads twice a second; jobs take minutes.</summary>
    public static ProviderDescriptor Descriptor { get; } = new(Name, OwnAddress, "FAL_KEY", new VideoPollingOptions
    {
        FirstDelay = TimeSpan.FromSeconds(3),
        MinDelay = TimeSpan.FromSeconds(3),
        MaxDelay = TimeSpan.FromSeconds(10),
        Factor = 1.3,
        Jitter = 0.15,
    });
}

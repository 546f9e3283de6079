using VideoEngines.Emulator.Hosting;

namespace VideoEngines.Emulator;

/// <summary>Settings of one <see cref="VideoEmulator"/>. Read once when it starts; later changes have no effect.</summary>
public sealed class VideoEmulatorOptions
{
    /// <summary>Where to listen, <c>http</c> only; port 0 takes a free one. Default: 127.0.0.1 with a free port.</summary>
    public Uri? Url { get; set; }

    /// <summary>How many times faster than the wall clock emulated time runs; above 0, default 1. Timestamps on the wire are wall-clock time.</summary>
    public double TimeScale { get; set; } = 1;

    /// <summary>Seed of job ids, render times and pictures. Same seed and same order of requests give the same answers. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>The clock everything runs on. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>API keys that are accepted; others get the provider's 401. Empty (the default) accepts every non-empty key.</summary>
    public IList<string> ApiKeys { get; } = [];

    /// <summary>When set (<c>whsec_</c> + base64), Kling callbacks carry Standard-Webhooks signature headers made with it. Default: unsigned.</summary>
    public string? KlingWebhookSecret { get; set; }

    /// <summary>Where OpenAI's webhook events <c>video.completed</c> and <c>video.failed</c> are posted; the provider has one address per project, not per request. Default: nowhere.</summary>
    public Uri? OpenAIWebhookAddress { get; set; }

    /// <summary>When set (<c>whsec_</c> + base64, or any text), OpenAI's events carry Standard-Webhooks signature headers made with it. Default: unsigned.</summary>
    public string? OpenAIWebhookSecret { get; set; }

    /// <summary>Emulated time between acceptance (or a free slot) and the start of rendering; 0 or more, default 2 seconds.</summary>
    public TimeSpan QueueTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Emulated time a render takes before jitter; above 0, default 30 seconds.</summary>
    public TimeSpan RenderTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Share of <see cref="RenderTime"/> by which the seed may lengthen or shorten a render; 0 to 0.9, default 0.2.</summary>
    public double RenderTimeJitter { get; set; } = 0.2;

    /// <summary>
    /// Parallel jobs per model, by provider name. What happens above it is the provider's way: Kling refuses with HTTP 429, code 1303; Runway lets tasks wait as <c>THROTTLED</c>. Default: unlimited.
    /// </summary>
    public IDictionary<string, int> Concurrency { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Runway generations per model in a rolling emulated day; a submit above it is refused with HTTP 429. Default: unlimited.</summary>
    public int? RunwayDailyGenerations { get; set; }

    /// <summary>
    /// Credits the Runway organisation starts with, default 1,000,000. The balance is reported, never enforced: the provider's answer to a
    /// lack of credits is undocumented.
    /// </summary>
    public long RunwayCredits { get; set; } = 1_000_000;

    /// <summary>
    /// Emulated lifetime of asset URLs, by provider name. Default: as the provider documents it, e.g. 30 days after the task ended at Kling, 24 hours after the read at Runway.
    /// </summary>
    public IDictionary<string, TimeSpan> ContentLifetimes { get; } = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>Whether retired models are answered as their providers answer today. Default false: they are served, so that stored requests and old clients can be tried.</summary>
    public bool Lifecycle { get; set; }

    /// <summary>
    /// Whether the ComfyUI server plays an old one: it ignores the ids that clients choose, has no <c>/api/jobs</c>, and interrupts whatever runs. Default false.
    /// </summary>
    public bool ComfyUIChoosesIds { get; set; }

    /// <summary>Pads every video to at least this many bytes, for download measurements; 0 (the default) to 1 GiB.</summary>
    public long MinimumVideoBytes { get; set; }

    /// <summary>How many of the latest requests are kept for <see cref="VideoEmulator.Requests"/>; 0 keeps none. Default 10,000.</summary>
    public int MaxRecordedRequests { get; set; } = 10_000;

    internal int? ConcurrencyAt(string provider) => Concurrency.TryGetValue(provider, out var limit) ? limit : null;

    internal TimeSpan LifetimeAt(string provider) => ContentLifetimes.TryGetValue(provider, out var time) ? time : EmulatedProviders.Get(provider).ContentLifetime;

    internal void Validate()
    {
        Check(Url is null || (Url.IsAbsoluteUri && Url.Scheme == Uri.UriSchemeHttp), nameof(Url), "must be an absolute http URL");
        Check(double.IsFinite(TimeScale) && TimeScale is > 0 and <= 1_000_000, nameof(TimeScale), "must be above 0 and at most 1,000,000");
        Check(QueueTime >= TimeSpan.Zero && QueueTime <= TimeSpan.FromDays(1), nameof(QueueTime), "must be between 0 and a day");
        Check(RenderTime > TimeSpan.Zero && RenderTime <= TimeSpan.FromDays(1), nameof(RenderTime), "must be above 0 and at most a day");
        Check(RenderTimeJitter is >= 0 and <= 0.9, nameof(RenderTimeJitter), "must be between 0 and 0.9");
        foreach (var name in Concurrency.Keys.Concat(ContentLifetimes.Keys))
            _ = EmulatedProviders.Get(name);
        Check(Concurrency.Values.All(static limit => limit > 0), nameof(Concurrency), "must be above 0");
        Check(RunwayDailyGenerations is null or > 0, nameof(RunwayDailyGenerations), "must be above 0");
        Check(ContentLifetimes.Values.All(static time => time > TimeSpan.Zero), nameof(ContentLifetimes), "must be above 0");
        Check(MinimumVideoBytes is >= 0 and <= 1L << 30, nameof(MinimumVideoBytes), "must be between 0 and 1 GiB");
        Check(MaxRecordedRequests >= 0, nameof(MaxRecordedRequests), "must be 0 or more");
        Check(OpenAIWebhookAddress is null || (OpenAIWebhookAddress.IsAbsoluteUri && OpenAIWebhookAddress.IsLoopback), nameof(OpenAIWebhookAddress), "must be an absolute loopback URL");
        Check(OpenAIWebhookSecret is null || OpenAI.OpenAIWebhooks.IsSecret(OpenAIWebhookSecret), nameof(OpenAIWebhookSecret), "must have base64 after the prefix whsec_, or no prefix");
        Check(KlingWebhookSecret is null || Kling.KlingWebhookSigner.IsSecret(KlingWebhookSecret), nameof(KlingWebhookSecret), "must be base64, with or without the prefix whsec_");
    }

    private static void Check(bool valid, string name, string rule)
    {
        if (!valid)
            throw new ArgumentException($"{name} {rule}.", name);
    }
}

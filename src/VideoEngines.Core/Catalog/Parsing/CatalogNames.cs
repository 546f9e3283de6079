using VideoEngines.Metering;

namespace VideoEngines.Catalog.Parsing;

/// <summary>The words of the catalog's JSON form.</summary>
internal static class CatalogNames
{
    public const string EngineIdForm = "engine id; write maker/model or maker/model@host";
    public const string OperationForm = "operation; write lower-case words joined by dashes, e.g. text-to-video";
    public const string RoleForm = "input role; write lower-case words joined by dashes, e.g. start-frame";
    public const string ResolutionForm = "resolution; write 720p, 1080p, 4k or 1280x720";
    public const string RatioForm = "aspect ratio; write 16:9";

    public static IReadOnlyDictionary<string, FactConfidence> Confidence { get; } = new Dictionary<string, FactConfidence>
    {
        ["high"] = FactConfidence.High,
        ["medium"] = FactConfidence.Medium,
        ["low"] = FactConfidence.Low,
        ["editorial"] = FactConfidence.Editorial,
    };

    public static IReadOnlyDictionary<string, DurationKind> DurationKinds { get; } = new Dictionary<string, DurationKind>
    {
        ["set"] = DurationKind.Set,
        ["range"] = DurationKind.Range,
        ["follows-input"] = DurationKind.FollowsInput,
    };

    public static IReadOnlyDictionary<string, AudioSupport> Audio { get; } = new Dictionary<string, AudioSupport>
    {
        ["never"] = AudioSupport.Never,
        ["optional"] = AudioSupport.Optional,
        ["always"] = AudioSupport.Always,
    };

    public static IReadOnlyDictionary<string, CameraSupport> Camera { get; } = new Dictionary<string, CameraSupport>
    {
        ["by-prompt"] = CameraSupport.ByPrompt,
        ["native"] = CameraSupport.Native,
    };

    public static IReadOnlyDictionary<string, ElementForm> ElementForms { get; } = new Dictionary<string, ElementForm>
    {
        ["id"] = ElementForm.Id,
        ["images"] = ElementForm.Images,
    };

    public static IReadOnlyDictionary<string, PriceBasis> PriceBases { get; } = new Dictionary<string, PriceBasis>
    {
        ["second"] = PriceBasis.OutputSecond,
        ["input-second"] = PriceBasis.InputSecond,
        ["clip"] = PriceBasis.Clip,
        ["million-video-tokens"] = PriceBasis.MillionVideoTokens,
        ["megapixel"] = PriceBasis.Megapixel,
        ["input-megapixel"] = PriceBasis.InputMegapixel,
    };

    public static IReadOnlyDictionary<string, LifecycleState> Lifecycle { get; } = new Dictionary<string, LifecycleState>
    {
        ["preview"] = LifecycleState.Preview,
        ["live"] = LifecycleState.Live,
        ["deprecated"] = LifecycleState.Deprecated,
        ["retired"] = LifecycleState.Retired,
    };

    public static IReadOnlyDictionary<string, FailureBilling> Billing { get; } = new Dictionary<string, FailureBilling>
    {
        ["charged"] = FailureBilling.Charged,
        ["free"] = FailureBilling.Free,
    };

    public static IReadOnlyDictionary<string, VideoErrorKind> ErrorKinds { get; } = new Dictionary<string, VideoErrorKind>
    {
        ["unknown"] = VideoErrorKind.Unknown,
        ["invalid-request"] = VideoErrorKind.InvalidRequest,
        ["content-refused"] = VideoErrorKind.ContentRefused,
        ["authentication"] = VideoErrorKind.Authentication,
        ["permission"] = VideoErrorKind.Permission,
        ["insufficient-funds"] = VideoErrorKind.InsufficientFunds,
        ["rate-limited"] = VideoErrorKind.RateLimited,
        ["concurrency-limited"] = VideoErrorKind.ConcurrencyLimited,
        ["not-found"] = VideoErrorKind.NotFound,
        ["provider-fault"] = VideoErrorKind.ProviderFault,
        ["transport"] = VideoErrorKind.Transport,
    };

    public static bool TryOperation(string? text, out VideoOperation value) => TryWords(text, static t => new VideoOperation(t), out value);

    public static bool TryRole(string? text, out VideoInputRole value) => TryWords(text, static t => new VideoInputRole(t), out value);

    public static bool TryResolution(string? text, out VideoResolution value) => VideoResolution.TryParse(text, null, out value);

    public static bool TryRatio(string? text, out VideoAspectRatio value) => VideoAspectRatio.TryParse(text, null, out value);

    private static bool TryWords<T>(string? text, Func<string, T> create, out T value)
        where T : struct
    {
        value = default;
        var good = text is { Length: > 0 and <= 64 } && text.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        if (good)
        {
            value = create(text!);
        }

        return good;
    }
}

namespace VideoEngines.Routing;

/// <summary>The codes of <see cref="RouteReason.Code"/>. Stable: they are stored with plans and never reused.</summary>
public static class RouteReasonCodes
{
    /// <summary>The engine does not do the operation.</summary>
    public const string Operation = "operation";
    /// <summary>The engine does not make the duration.</summary>
    public const string Duration = "duration";
    /// <summary>The engine does not make the resolution or size, or not in the ratio.</summary>
    public const string Resolution = "resolution";
    /// <summary>The engine does not make the aspect ratio.</summary>
    public const string AspectRatio = "aspect-ratio";
    /// <summary>The engine does not make the frame rate.</summary>
    public const string FrameRate = "frame-rate";
    /// <summary>Sound was asked for and the engine is silent, or the other way round.</summary>
    public const string Audio = "audio";
    /// <summary>The engine takes no seed, or not this one.</summary>
    public const string Seed = "seed";
    /// <summary>The engine takes no negative prompt.</summary>
    public const string NegativePrompt = "negative-prompt";
    /// <summary>The negative prompt is too long.</summary>
    public const string NegativePromptTooLong = "negative-prompt-too-long";
    /// <summary>The engine needs a prompt.</summary>
    public const string PromptMissing = "prompt-missing";
    /// <summary>The prompt is too long.</summary>
    public const string PromptTooLong = "prompt-too-long";
    /// <summary>The engine needs an input that the request has not.</summary>
    public const string InputMissing = "input-missing";
    /// <summary>The engine takes no input of the role.</summary>
    public const string InputNotAccepted = "input-not-accepted";
    /// <summary>There are too many inputs.</summary>
    public const string InputCount = "input-count";
    /// <summary>Two inputs cannot be used together.</summary>
    public const string InputCombination = "input-combination";
    /// <summary>An input lies at another host.</summary>
    public const string InputHost = "input-host";
    /// <summary>An input has a form (address, bytes, upload) that the engine does not take.</summary>
    public const string InputForm = "input-form";
    /// <summary>An input has a media type that the engine does not take.</summary>
    public const string InputFormat = "input-format";
    /// <summary>An input's content is not what it is declared to be.</summary>
    public const string InputContent = "input-content";
    /// <summary>An input file is too large.</summary>
    public const string InputBytes = "input-bytes";
    /// <summary>An input has too many or too few pixels.</summary>
    public const string InputPixels = "input-pixels";
    /// <summary>An input is too wide or too tall.</summary>
    public const string InputRatio = "input-ratio";
    /// <summary>An input video has too few frames per second.</summary>
    public const string InputFrameRate = "input-frame-rate";
    /// <summary>An input is too long or too short in time.</summary>
    public const string InputDuration = "input-duration";
    /// <summary>The engine makes fewer videos per call.</summary>
    public const string OutputCount = "output-count";
    /// <summary>The engine takes no words and has no control for a camera move.</summary>
    public const string Camera = "camera";
    /// <summary>The engine takes no prompt.</summary>
    public const string PromptNotAccepted = "prompt-not-accepted";
    /// <summary>The prompt describes sound, and silence was asked for.</summary>
    public const string PromptSound = "prompt-sound";
    /// <summary>The prompt mentions what is not there.</summary>
    public const string Mention = "mention";
    /// <summary>The engine has no place for the images of a character.</summary>
    public const string Character = "character";
    /// <summary>The amount of a camera move is not from 0 to 1.</summary>
    public const string CameraAmount = "camera-amount";
    /// <summary>The camera path cannot be turned into camera moves.</summary>
    public const string CameraPath = "camera-path";
    /// <summary>A demand for which no source says whether the engine meets it.</summary>
    public const string UnknownCapability = "unknown-capability";
    /// <summary>The offer is retired.</summary>
    public const string Retired = "retired";
    /// <summary>A note, not a rejection: the offer is deprecated.</summary>
    public const string Deprecated = "deprecated";
    /// <summary>A job typically takes longer than a rule of the policy allows.</summary>
    public const string MaxLatency = "max-latency";
    /// <summary>The job may cost more than the ceiling.</summary>
    public const string MaxCost = "max-cost";
    /// <summary>The price or the ceiling is in a unit without a rate to US dollars.</summary>
    public const string NoRate = "no-rate";
    /// <summary>No price is known.</summary>
    public const string Unpriced = "unpriced";
    /// <summary>The account has not enough credits.</summary>
    public const string InsufficientCredits = "insufficient-credits";
    /// <summary>No key is configured.</summary>
    public const string CredentialMissing = "credential-missing";
    /// <summary>The account alias asked for is not configured.</summary>
    public const string CredentialUnknown = "credential-unknown";
    /// <summary>The engine is blocked until a time.</summary>
    public const string HealthBlocked = "health-blocked";
    /// <summary>The engine is paused until somebody acts.</summary>
    public const string HealthPaused = "health-paused";
    /// <summary>The engine has failed before, and another job shows just now how it is.</summary>
    public const string HealthProbing = "health-probing";
    /// <summary>The engine runs as many jobs as its limit allows.</summary>
    public const string SlotsFull = "slots-full";
    /// <summary>A rule of the policy denies the engine.</summary>
    public const string PolicyDenied = "policy-denied";
    /// <summary>A rule of the policy allows only other engines.</summary>
    public const string PolicyNotAllowed = "policy-not-allowed";
    /// <summary>Another engine was asked for by name.</summary>
    public const string NotPinned = "not-pinned";
}

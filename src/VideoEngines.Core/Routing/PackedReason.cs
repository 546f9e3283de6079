namespace VideoEngines.Routing;

/// <summary>A reason in four bytes. Texts and operands follow from the plan's inputs, so only what tells reasons apart is kept.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Detail">What it is about: an input's index, a rule's index, the index of an entry of health or places, or a capability.</param>
internal readonly record struct PackedReason(ReasonKind Kind, ushort Detail)
{
    private static readonly string[] Codes =
    [
        RouteReasonCodes.Operation, RouteReasonCodes.Duration, RouteReasonCodes.Resolution, RouteReasonCodes.AspectRatio, RouteReasonCodes.FrameRate, RouteReasonCodes.Audio,
        RouteReasonCodes.Seed, RouteReasonCodes.NegativePrompt, RouteReasonCodes.NegativePromptTooLong, RouteReasonCodes.PromptMissing, RouteReasonCodes.PromptTooLong, RouteReasonCodes.InputMissing,
        RouteReasonCodes.InputNotAccepted, RouteReasonCodes.InputCount, RouteReasonCodes.InputCombination, RouteReasonCodes.InputHost, RouteReasonCodes.InputForm,
        RouteReasonCodes.InputFormat, RouteReasonCodes.InputContent, RouteReasonCodes.InputBytes, RouteReasonCodes.InputPixels, RouteReasonCodes.InputRatio, RouteReasonCodes.InputFrameRate,
        RouteReasonCodes.InputDuration,
        RouteReasonCodes.OutputCount, RouteReasonCodes.Camera, RouteReasonCodes.PromptNotAccepted, RouteReasonCodes.PromptSound, RouteReasonCodes.Mention, RouteReasonCodes.Character,
        RouteReasonCodes.CameraAmount, RouteReasonCodes.CameraPath, RouteReasonCodes.UnknownCapability, RouteReasonCodes.Retired, RouteReasonCodes.Deprecated, RouteReasonCodes.MaxLatency, RouteReasonCodes.MaxCost,
        RouteReasonCodes.NoRate, RouteReasonCodes.Unpriced, RouteReasonCodes.InsufficientCredits, RouteReasonCodes.CredentialMissing, RouteReasonCodes.CredentialUnknown,
        RouteReasonCodes.HealthBlocked, RouteReasonCodes.HealthPaused, RouteReasonCodes.HealthProbing, RouteReasonCodes.SlotsFull, RouteReasonCodes.PolicyDenied, RouteReasonCodes.PolicyNotAllowed, RouteReasonCodes.NotPinned,
    ];

    public string Code => Codes[(int)Kind];
}

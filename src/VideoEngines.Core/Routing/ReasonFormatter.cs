using System.Globalization;
using VideoEngines.Catalog;
using VideoEngines.Catalog.Compiled;
using VideoEngines.Prompting;

namespace VideoEngines.Routing;

/// <summary>Puts reasons into words. Slow on purpose: it runs only when somebody reads a plan.</summary>
internal static class ReasonFormatter
{
    public static ReasonText Format(RouteContext context, ShapedRequest shaped, EngineOffer offer, PackedReason reason) => reason.Kind switch
    {
        ReasonKind.MaxLatency when context.Policy.Rules[reason.Detail] is { MaxLatency: { } most } rule => Say(
            $"{offer.Id} typically takes {Seconds(context.ExpectedTime(offer)!.Value)}, more than the {Seconds(most)} of the rule '{rule.Name}'; change the policy",
            ("asked", Seconds(context.ExpectedTime(offer)!.Value)),
            ("allowed", Seconds(most)),
            ("rule", rule.Name)),
        >= ReasonKind.MaxCost and <= ReasonKind.InsufficientCredits => CostReasonFormatter.Format(context, shaped.Request, offer, reason),
        >= ReasonKind.CredentialMissing or ReasonKind.Retired or ReasonKind.Deprecated => AccessReasonFormatter.Format(context, offer, reason),
        _ => FormatRequest(shaped, offer, reason),
    };

    /// <summary>Puts a reason into words that is about request and engine alone.</summary>
    public static ReasonText FormatRequest(ShapedRequest shaped, EngineOffer offer, PackedReason reason)
    {
        var request = shaped.Request;
        var capabilities = offer.Operations.GetValueOrDefault(request.EffectiveOperation);
        return reason.Kind switch
        {
            ReasonKind.Operation => Say(
                $"{offer.Id} does not do {request.EffectiveOperation}; it does {string.Join(", ", offer.Operations.Keys.Select(static o => o.Value).Order(StringComparer.Ordinal))}",
                ("asked", request.EffectiveOperation.Value)),
            >= ReasonKind.PromptSound and <= ReasonKind.CameraPath when shaped.Problems[reason.Detail] is var problem => new(problem.Text, [.. problem.Operands]),
            >= ReasonKind.InputMissing and <= ReasonKind.InputDuration => InputReasonFormatter.Format(request, offer, capabilities!, reason),
            _ => Capability(request, offer, capabilities!, reason),
        };
    }

    public static ReasonText Say(string text, params ReadOnlySpan<(string Name, string? Value)> operands)
    {
        var list = new List<KeyValuePair<string, string>>(operands.Length);
        foreach (var (name, value) in operands)
        {
            if (value is not null)
            {
                list.Add(new(name, value));
            }
        }

        return new(text, [.. list]);
    }

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan value) => Number(RequestDemands.ToSeconds(value.Ticks)) + " s";

    private static ReasonText Capability(VideoRequest request, EngineOffer offer, OperationCapabilities capabilities, PackedReason reason) => reason.Kind switch
    {
        ReasonKind.Duration => Duration(request.Duration!.Value, offer, capabilities.Durations),
        ReasonKind.Resolution => Resolution(request, offer, capabilities.Resolutions!),
        ReasonKind.AspectRatio => capabilities.AspectRatios!.Values.Count == 0
            ? Say(
                $"{offer.Id} takes the aspect ratio from the input in {capabilities.Operation}, so {request.AspectRatio} cannot be asked for; leave AspectRatio out or crop the input",
                ("asked", request.AspectRatio.ToString()))
            : Say($"{offer.Id} makes {capabilities.AspectRatios}; {request.AspectRatio} was asked for", ("asked", request.AspectRatio.ToString()), ("allowed", capabilities.AspectRatios.ToString())),
        ReasonKind.FrameRate => Say(
            $"{offer.Id} makes {string.Join(" or ", capabilities.FrameRates?.Values ?? [])} frames per second; {request.FramesPerSecond} was asked for",
            ("asked", Number(request.FramesPerSecond!.Value))),
        ReasonKind.Audio => request.GenerateAudio == true
            ? Say($"{offer.Id} makes silent videos only; sound was asked for", ("asked", "true"))
            : Say($"{offer.Id} always makes sound; silence was asked for", ("asked", "false")),
        ReasonKind.Seed => capabilities.Seed.Support == CapabilitySupport.No
            ? Say($"{offer.Id} takes no seed; leave Seed out or choose another engine", ("asked", Number(request.Seed!.Value)))
            : Say(
                $"{offer.Id} takes seeds from {capabilities.Seed.Minimum} to {capabilities.Seed.Maximum}; {request.Seed} was asked for",
                ("asked", Number(request.Seed!.Value))),
        ReasonKind.NegativePrompt => Say($"{offer.Id} takes no negative prompt; leave NegativePrompt out or say it in the prompt"),
        ReasonKind.NegativePromptTooLong => Say(
            $"{offer.Id} takes negative prompts of up to {capabilities.NegativePrompt.Limit} characters; this one has {request.NegativePrompt!.Length}, so shorten it",
            ("asked", Number(request.NegativePrompt.Length)),
            ("allowed", Number(capabilities.NegativePrompt.Limit!.Value))),
        ReasonKind.PromptMissing => Say($"{offer.Id} needs a prompt; set Prompt"),
        ReasonKind.PromptTooLong => Say(
            $"{offer.Id} takes prompts of up to {capabilities.Prompt!.MaxLength} characters; this one has {request.Prompt!.Text!.Length} in its form",
            ("asked", Number(request.Prompt.Text.Length)),
            ("allowed", Number(capabilities.Prompt.MaxLength!.Value))),
        ReasonKind.OutputCount => request.Count < 1
            ? Say($"{request.Count} videos were asked for; ask for 1 or more", ("asked", Number(request.Count.Value)))
            : Say(
                $"{offer.Id} makes {capabilities.Outputs!.MaxPerCall} per call; {request.Count} were asked for, so submit several requests",
                ("asked", Number(request.Count!.Value)),
                ("allowed", Number(capabilities.Outputs.MaxPerCall))),
        ReasonKind.Camera => capabilities.Camera.Moves.Count == 0
            ? Say($"{offer.Id} takes no camera moves in {capabilities.Operation}; leave Camera out")
            : Say(
                $"{offer.Id} knows the camera moves {string.Join(", ", capabilities.Camera.Moves)}; {string.Join(", ", request.Camera)} was asked for",
                ("asked", string.Join(", ", request.Camera))),
        ReasonKind.PromptNotAccepted => Say($"{offer.Id} takes no prompt in {capabilities.Operation}; leave Prompt out, and words of styles and characters"),
        _ => Unknown((VideoCapability)reason.Detail, request, offer),
    };

    private static ReasonText Duration(TimeSpan asked, EngineOffer offer, DurationCapability? durations)
    {
        if (asked <= TimeSpan.Zero || durations is null)
        {
            return Say($"a duration must be above 0 s; {Seconds(asked)} was asked for", ("asked", Seconds(asked)));
        }

        var outside = asked < durations.Minimum || asked > durations.Maximum;
        var allowed = outside && durations.Kind == DurationKind.Range ? (durations with { Step = null }).ToString() : durations.ToString();
        return durations.Kind == DurationKind.FollowsInput
            ? Say($"{offer.Id} makes {allowed}, so {Seconds(asked)} cannot be asked for; leave Duration out", ("asked", Seconds(asked)))
            : Say($"{offer.Id} makes {allowed}; {Seconds(asked)} was asked for", ("asked", Seconds(asked)), ("allowed", allowed));
    }

    private static ReasonText Resolution(VideoRequest request, EngineOffer offer, ResolutionCapability resolutions)
    {
        var asked = request.AspectRatio is { } ratio ? $"{request.Resolution} in {ratio}" : request.Resolution.ToString()!;
        return Say($"{offer.Id} makes {resolutions}; {asked} was asked for", ("asked", asked), ("allowed", resolutions.ToString()));
    }

    private static ReasonText Unknown(VideoCapability capability, VideoRequest request, EngineOffer offer)
    {
        var (what, member) = capability switch
        {
            VideoCapability.Duration => ($"makes {Seconds(request.Duration ?? default)}", "Duration"),
            VideoCapability.Resolution => ($"makes {request.Resolution}", "Resolution"),
            VideoCapability.AspectRatio => ($"makes {request.AspectRatio}", "AspectRatio"),
            VideoCapability.FrameRate => ($"makes {request.FramesPerSecond} frames per second", "FramesPerSecond"),
            VideoCapability.Audio => (request.GenerateAudio == true ? "makes sound" : "can be silent", "GenerateAudio"),
            VideoCapability.Seed => ("takes a seed", "Seed"),
            VideoCapability.NegativePrompt => ("takes a negative prompt", "NegativePrompt"),
            VideoCapability.Inputs => ("takes these inputs", "the inputs"),
            VideoCapability.Outputs => ($"makes {request.Count} per call", "Count"),
            VideoCapability.Latency => ("is fast enough for the policy", "the rule's ceiling on time"),
            _ => ("has camera parameters", "Camera"),
        };
        return Say(
            $"no source says whether {offer.Id} {what}; leave {member} out, or allow it in the policy (AllowUnknown = {capability})",
            ("capability", capability.ToString()));
    }
}

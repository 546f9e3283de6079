namespace VideoEngines.Providers.ByteDance;

/// <summary>What Ark's wire refuses and the catalog cannot say. Pure.</summary>
internal static class ByteDanceRequestRules
{
    private const int LongestIdentifier = 64;
    private const int ShortestExpiry = 3600;
    private const int LongestExpiry = 259200;
    private const int DraftLines = 480;

    /// <summary>Gets the first reason why the request cannot be made, with what to change; null when there is none.</summary>
    public static string? FindViolation(SubmitInput input, ByteDanceVideoOptions options, ByteDanceModel model) =>
        CheckModel(options, model) ?? CheckDraft(input.Request, options) ?? CheckValues(options) ?? CheckRequest(input.Request, model);

    private static string? CheckModel(ByteDanceVideoOptions options, ByteDanceModel model) => options switch
    {
        { Draft: not null } or { DraftTaskId: not null } when !model.Drafts => "This model makes no drafts; remove Draft and DraftTaskId, or use seedance-1.5-pro.",
        { ServiceTier: ByteDanceServiceTier.Flex } when !model.HasFlex => "Offline inference is not known for this model; remove ServiceTier, or use seedance-1.5-pro.",
        { OutputFormat: not null } when !model.ChoosesFormat => "The file format cannot be chosen for this model; remove OutputFormat, or use seedance-2.5.",
        { ReferenceTask: not null } when !model.ChoosesFormat => "What is done with references cannot be chosen for this model; remove ReferenceTask and say it in the prompt, or use seedance-2.5.",
        _ => null,
    };

    private static string? CheckDraft(VideoRequest request, ByteDanceVideoOptions options)
    {
        if (options.DraftTaskId is { } task)
        {
            return options.Draft == true ? "A draft cannot be made from a draft; remove Draft or DraftTaskId."
                : string.IsNullOrWhiteSpace(task) ? "DraftTaskId is empty; set it to the provider job id of the draft, or remove it."
                : options.ReferenceTask is not null ? "A final video takes its references from the draft; remove ReferenceTask."
                : null;
        }

        return options.Draft != true ? null
            : request.Resolution?.ShortSide != DraftLines && !IsDraftSize(request) ? "Drafts are 480p; set Resolution to 480p."
            : options.ReturnLastFrame == true ? "A draft has no last frame to return; remove ReturnLastFrame."
            : options.ServiceTier == ByteDanceServiceTier.Flex ? "Drafts are made online only; remove ServiceTier."
            : null;
    }

    private static bool IsDraftSize(VideoRequest request) => request.Resolution is { IsExact: true, ShortSide: < 720 };

    private static string? CheckValues(ByteDanceVideoOptions options) => options switch
    {
        { SafetyIdentifier: { } name } when name.Length is 0 or > LongestIdentifier => $"SafetyIdentifier must have 1 to {LongestIdentifier} characters.",
        { ExpiresAfterSeconds: < ShortestExpiry or > LongestExpiry } => $"ExpiresAfterSeconds must be {ShortestExpiry} to {LongestExpiry}.",
        { CallbackUrl: { } address } when !address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttps => "CallbackUrl must be an absolute https address.",
        _ => null,
    };

    private static string? CheckRequest(VideoRequest request, ByteDanceModel model) => request switch
    {
        { Camera: not ([] or [{ Kind: "static" }]) } => "Ark can hold the camera still and nothing else, whatever the catalog says; take the other moves out of 'camera' in the catalog overlay, so that they are told in the prompt.",
        { ReferenceAudio.Count: > 0, ReferenceImages.Count: 0, ReferenceVideos.Count: 0, SourceVideo: null } when !model.TakesSoundAlone =>
            "Sound cannot be the only reference; add a reference image or video.",
        { Operation: not null, StartFrame: null, EndFrame: not null } => "An end frame needs a start frame; set StartFrame.",
        _ when request.EffectiveOperation == VideoOperation.ReferenceToVideo && request is { ReferenceAudio.Count: 0, ReferenceImages.Count: 0, ReferenceVideos.Count: 0 } =>
            "Reference-to-video needs a reference; set ReferenceImages, ReferenceVideos or ReferenceAudio.",
        _ => null,
    };
}

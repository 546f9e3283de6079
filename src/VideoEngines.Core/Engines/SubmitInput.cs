using VideoEngines.Catalog;

namespace VideoEngines;

/// <summary>All that a mapper needs to put a submit on the wire.</summary>
/// <param name="Request">The request, checked against the catalog and after the steps before the submit.</param>
/// <param name="Prompt">The prompt as rendered for this engine; mappers send this one.</param>
/// <param name="AttemptId">The id of the attempt.</param>
/// <param name="Account">The account that pays.</param>
/// <param name="Facts">The engine's facts.</param>
/// <param name="Capabilities">What the engine can do in the request's operation.</param>
internal readonly record struct SubmitInput(VideoRequest Request, string? Prompt, string AttemptId, ProviderAccount Account, EngineFacts Facts, OperationCapabilities Capabilities)
{
    public VideoEngineId Engine => Facts.EngineId;

    public string WireModel => Facts.WireModel;

    public VideoOperation Operation => Capabilities.Operation;

    /// <summary>Gets the seconds asked for, else the catalog's default; null when neither is known.</summary>
    public decimal? Seconds => (Request.Duration ?? Capabilities.Durations?.Default) is { } duration ? (decimal)duration.Ticks / TimeSpan.TicksPerSecond : null;

    /// <summary>A refusal because of a rule of the wire that the catalog cannot say.</summary>
    public VideoSubmitRejectedException Invalid(string message, Exception? cause = null) => Rejection.Invalid(Engine, message, cause);
}

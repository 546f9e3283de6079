namespace VideoEngines;

/// <summary>Puts what a paid step before the submit has cost into the error that ends the submit, so that it is charged although there is no job.</summary>
internal static class PreparationCosts
{
    /// <returns>The error to throw instead; null when this one stays as it is.</returns>
    public static Exception? AddTo(Exception exception, VideoCost cost) => exception switch
    {
        VideoSubmitRejectedException { PreparationCost: null } e => new VideoSubmitRejectedException($"{e.Message} A step before the submit was charged: {cost}.", e)
        {
            EngineId = e.EngineId,
            Kind = e.Kind,
            ProviderCode = e.ProviderCode,
            IsTransient = e.IsTransient,
            RetryAfter = e.RetryAfter,
            WasSent = e.WasSent,
            PreparationCost = cost,
            WasCharged = true,
        },
        SubmitOutcomeUnknownException { PreparationCost: null } e => new SubmitOutcomeUnknownException(e.Message, e.Handle!, e)
        {
            Kind = e.Kind,
            ProviderCode = e.ProviderCode,
            RetryAfter = e.RetryAfter,
            PreparationCost = cost,
        },
        VideoCanceledException { PreparationCost: null } e => new VideoCanceledException(
            e.Handle is null ? $"{e.Message} A step before the submit was charged: {cost}." : e.Message, e.Handle, e.CancellationToken, e)
        { PreparationCost = cost },
        OperationCanceledException e and not IVideoJobError => new VideoCanceledException($"The submit was cancelled before the video was bought. A step before it was charged: {cost}.", null, e.CancellationToken, e)
        {
            PreparationCost = cost,
        },
        _ => null,
    };
}

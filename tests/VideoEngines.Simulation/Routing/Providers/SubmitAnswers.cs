namespace VideoEngines.Simulation.Routing.Providers;

/// <summary>What the caller of a submit hears, as an adapter would say it.</summary>
internal static class SubmitAnswers
{
    /// <summary>The form of a lost answer that can hold a time to wait.</summary>
    public const int FaultForm = 2;

    public static VideoJobHandle Of(ProviderSubmit submit) => submit.Fate switch
    {
        SubmitFate.Accept => HandleOf(submit, submit.Job!.Id),
        SubmitFate.Refuse => throw Refusal(submit),
        _ => throw Loss(submit),
    };

    /// <summary>What the caller hears who gave up while the answer was on its way.</summary>
    public static VideoJobHandle Cancelled(ProviderSubmit submit, CancellationToken cancellationToken) => submit.Fate switch
    {
        SubmitFate.Refuse => throw Refusal(submit),
        SubmitFate.Accept => throw new VideoCanceledException("The wait was cancelled; there is a job.", HandleOf(submit, submit.Job!.Id), cancellationToken),
        _ => throw new VideoCanceledException("The wait was cancelled; whether there is a job is not known.", HandleOf(submit, null), cancellationToken),
    };

    public static VideoJobHandle HandleOf(ProviderSubmit submit, string? jobId) => new()
    {
        EngineId = submit.Engine.Id,
        AttemptId = submit.AttemptId,
        ProviderJobId = jobId,
        JobKey = submit.Options.JobKey,
        Fingerprint = submit.Request.Fingerprint,
        Credential = submit.Options.Credential,
        SubmittedAt = submit.At,
    };

    private static VideoSubmitRejectedException Refusal(ProviderSubmit submit) => new("The provider refused; there is no job.")
    {
        EngineId = submit.Engine.Id,
        Kind = submit.RefusedAs,
        RetryAfter = submit.RetryAfter,
        WasSent = true,
        PreparationCost = submit.PreparationUsd > 0 ? submit.Engine.CostOf(submit.PreparationUsd) : null,
    };

    private static Exception Loss(ProviderSubmit submit) => submit.LossForm switch
    {
        0 => new SubmitOutcomeUnknownException("The connection broke.", HandleOf(submit, null)),
        1 => new IOException("The connection broke."),
        FaultForm => new VideoEngineException("The provider failed without saying whether there is a job.")
        {
            EngineId = submit.Engine.Id,
            Kind = VideoErrorKind.ProviderFault,
            IsTransient = true,
            RetryAfter = submit.RetryAfter,
        },
        _ => new TimeoutException("No answer came."),
    };
}

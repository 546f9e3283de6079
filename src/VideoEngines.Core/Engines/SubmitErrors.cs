using VideoEngines.Http;

namespace VideoEngines;

/// <summary>What a submit that did not end with a job throws. A cancelled token always ends in a cancellation, whatever else happened; its handle tells what is known.</summary>
internal static class SubmitErrors
{
    private const string Unknown = "It is not known whether a job was bought. Do not submit again: watch the handle, or look at the provider.";

    /// <summary>There was no answer: the ticket, not the exception, tells whether anything was sent.</summary>
    public static Exception NoAnswer(SubmitSendException exception, SubmitTicket ticket, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var engine = handle.EngineId;
        if (ticket.SerializationStarted)
        {
            return cancellationToken.IsCancellationRequested
                ? new VideoCanceledException($"{engine}: the submit was cancelled while the answer was awaited. {Unknown}", handle, cancellationToken, exception)
                : new SubmitOutcomeUnknownException($"{engine} gave no answer to the submit. {Unknown}", handle, exception) { Kind = VideoErrorKind.Transport };
        }

        return cancellationToken.IsCancellationRequested
            ? NothingSent(cancellationToken, exception)
            : new VideoSubmitRejectedException($"{engine} could not be reached, so nothing was sent: {exception.Message}", exception)
            {
                EngineId = engine,
                Kind = VideoErrorKind.Transport,
                IsTransient = true,
            };
    }

    /// <summary>The answer is no acceptance: it proves that there is no job, or it leaves the outcome unknown.</summary>
    public static Exception Refused(ProviderError error, int status, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var engine = handle.EngineId;
        var answer = error.Code is null ? $"HTTP {status}" : $"HTTP {status}, code {error.Code}";
        if (cancellationToken.IsCancellationRequested)
        {
            return error.ProvesAbsence
                ? new VideoCanceledException($"The submit was cancelled, and {engine} refused the job ({answer}); nothing was bought.", null, cancellationToken)
                : new VideoCanceledException($"The submit was cancelled, and {engine} answered {answer}. {Unknown}", handle, cancellationToken);
        }

        return error.ProvesAbsence
            ? new VideoSubmitRejectedException($"{engine} refused the job ({answer}); nothing was bought. {error.Advice}")
            {
                EngineId = engine,
                Kind = error.Kind,
                ProviderCode = error.Code,
                IsTransient = error.IsTransient,
                RetryAfter = error.RetryAfter,
                WasSent = true,
            }
            : new SubmitOutcomeUnknownException($"{engine} answered the submit with {answer}. {Unknown} {error.Advice}", handle)
            {
                Kind = error.Kind,
                ProviderCode = error.Code,
                RetryAfter = error.RetryAfter,
            };
    }

    public static VideoCanceledException NothingSent(CancellationToken cancellationToken, Exception? cause = null) =>
        new("The submit was cancelled before anything was sent; nothing was bought.", null, cancellationToken, cause);

    public static VideoSubmitRejectedException NoToken(VideoEngineId engine, string account, TokenException cause) =>
        new($"{engine}: the token of account '{account}' could not be had: {cause.InnerException!.GetType().Name}. Nothing was sent.", cause)
        {
            EngineId = engine,
            Kind = VideoErrorKind.Authentication,
            IsTransient = true,
        };

    /// <summary>A step before the submit failed on its way, so that the video was not asked for.</summary>
    public static VideoSubmitRejectedException StepFailed(VideoEngineId engine, string what, Exception? cause) =>
        new($"{engine}: {what}. No video was bought; try again.", cause)
        {
            EngineId = engine,
            Kind = VideoErrorKind.Transport,
            IsTransient = true,
        };

    /// <summary>A step before the submit was refused, so that the video was not asked for.</summary>
    public static VideoSubmitRejectedException StepRefused(VideoEngineId engine, ProviderError error, int status) =>
        new($"{engine} refused a step before the submit ({(error.Code is null ? $"HTTP {status}" : $"HTTP {status}, code {error.Code}")}); no video was bought. {error.Advice}")
        {
            EngineId = engine,
            Kind = error.Kind,
            ProviderCode = error.Code,
            IsTransient = error.IsTransient,
            RetryAfter = error.RetryAfter,
            WasSent = true,
        };
}

using VideoEngines.Http;

namespace VideoEngines.Providers.Replicate;

/// <summary>Replicate's errors in common terms: HTTP answers with <c>title</c>, <c>detail</c> and <c>status</c>, and no code. Failures of models have a free text only.</summary>
internal static class ReplicateErrorMapper
{
    /// <summary>Gets the documented answers to calls.</summary>
    public static SubmitProofTable Proofs { get; } = new(
        Refused(401, VideoErrorKind.Authentication, "Check the API token of this account."),
        Refused(402, VideoErrorKind.InsufficientFunds, "Add credit at Replicate."),
        Refused(404, VideoErrorKind.NotFound, "Replicate knows no such model or prediction: check the model's name and the base address."),
        Refused(422, VideoErrorKind.InvalidRequest, "Change the request; the model's schema at Replicate names its inputs."),
        Refused(429, VideoErrorKind.RateLimited, "Wait before the next request: 600 creates per minute, and far fewer for accounts with little credit or without a card.") with { IsTransient = true });

    private static SubmitProofRow Refused(int status, VideoErrorKind kind, string advice) =>
        new() { Status = status, Kind = kind, ProvesAbsence = true, Advice = advice, Source = status == 429 ? "REP-DOC" : "REP-JS" };
}

using VideoEngines.Http;
using VideoEngines.Providers.OpenAI.Wire;

namespace VideoEngines.Providers.Sglang;

/// <summary>SGLang's errors in common terms: texts without codes, both in HTTP errors (<c>detail</c>) and in failed jobs (SGL-PROTO).</summary>
internal static class SglangErrorMapper
{
    /// <summary>Gets the HTTP errors that need more than the default.</summary>
    public static SubmitProofTable Proofs { get; } = new(
        Refused(400, VideoErrorKind.InvalidRequest, "The server refused the request: check its fields, and that a server of an image-to-video model gets a start frame."),
        Refused(404, VideoErrorKind.NotFound, "The server knows no such path or job: check that the base address ends with /v1; a restart of the server loses its jobs."),
        Refused(422, VideoErrorKind.InvalidRequest, "The server found a field invalid; change the request."));

    /// <summary>Gets the kind of a job's failure: the server gives a text only, which says nothing that could be relied on.</summary>
    public static VideoErrorKind FailureKind(OpenAIVideoError? error) => VideoErrorKind.Unknown;

    private static SubmitProofRow Refused(int status, VideoErrorKind kind, string advice) =>
        new() { Status = status, Kind = kind, ProvesAbsence = true, Advice = advice, Source = "SGL-PROTO" };
}

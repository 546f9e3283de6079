using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.Runway.Wire;

namespace VideoEngines.Providers.Runway;

/// <summary>Runway's errors in common terms: HTTP answers, and the failure codes of tasks (moderation is a task failure there, never an HTTP error).</summary>
internal static class RunwayErrorMapper
{
    /// <summary>
    /// Gets the documented HTTP errors. 4xx refuse the request before a task exists; 502, 503 and 504 come from load shedding and gateways, which do not tell whether the task was created.
    /// </summary>
    public static SubmitProofTable Proofs { get; } = new(
        Refused(400, VideoErrorKind.InvalidRequest, "Change the request. If it is within the engine's limits, check the credits at Runway too: how it answers an empty balance is not documented."),
        Refused(401, VideoErrorKind.Authentication, "Check the API key of this account; Runway's developer portal shows which keys are active."),
        Refused(404, VideoErrorKind.NotFound, "Runway knows no such path or task: check the base address; a task that was cancelled or deleted cannot be read again."),
        Refused(405, VideoErrorKind.Configuration, "Check the base address: the server there does not take this call."),
        Refused(429, VideoErrorKind.RateLimited, "The model's limit of generations per rolling 24 hours is reached; wait, or raise the tier at Runway.") with { IsTransient = true },
        Unknown(502),
        Unknown(503),
        Unknown(504));

    /// <summary>Gets the documented families of failure codes; the first that matches wins. A family covers its longer codes: the third segment is for diagnosis only.</summary>
    public static IReadOnlyList<RunwayFailureFamily> Failures { get; } =
    [
        new("SAFETY.INPUT", VideoErrorKind.ContentRefused, "RWD"),
        new("SAFETY.OUTPUT", VideoErrorKind.ContentRefused, "RWD"),
        new("INPUT_PREPROCESSING.SAFETY.TEXT", VideoErrorKind.ContentRefused, "RWD"),
        new("ASSET.INVALID", VideoErrorKind.InvalidRequest, "RWD"),
        new("INTERNAL.BAD_OUTPUT", VideoErrorKind.ProviderFault, "RWD"),
        new("INPUT_PREPROCESSING.INTERNAL", VideoErrorKind.ProviderFault, "RWD"),
        new("INTERNAL", VideoErrorKind.ProviderFault, "RWD"),
        new("THIRD_PARTY.UNAVAILABLE", VideoErrorKind.ProviderFault, "RWD"),
    ];

    /// <summary>Reads the code out of an error body; older bodies have none.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadCode(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, RunwayJsonContext.Default.RunwayError)?.Code;

    /// <summary>Gets the kind of a task's failure. A failure without a code is a fault at Runway (RWD).</summary>
    public static VideoErrorKind FailureKind(string? failureCode)
    {
        if (failureCode is null)
        {
            return VideoErrorKind.ProviderFault;
        }

        foreach (var family in Failures)
        {
            if (family.Covers(failureCode))
            {
                return family.Kind;
            }
        }

        return VideoErrorKind.Unknown;
    }

    private static SubmitProofRow Refused(int status, VideoErrorKind kind, string advice) =>
        new() { Status = status, Kind = kind, ProvesAbsence = true, Advice = advice, Source = "RWD" };

    private static SubmitProofRow Unknown(int status) => new()
    {
        Status = status,
        Kind = VideoErrorKind.ProviderFault,
        ProvesAbsence = false,
        IsTransient = true,
        Advice = "Runway is overloaded; try again later.",
        Source = "RWD",
    };
}

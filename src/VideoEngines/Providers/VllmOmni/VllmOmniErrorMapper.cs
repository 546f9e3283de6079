using System.Globalization;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.OpenAI.Wire;

namespace VideoEngines.Providers.VllmOmni;

/// <summary>vLLM-Omni's errors in common terms. HTTP errors are texts without codes (<c>detail</c>); a failed job has a code, which may be an HTTP status (VOM-TEST).</summary>
internal static class VllmOmniErrorMapper
{
    /// <summary>Gets the HTTP errors that need more than the default.</summary>
    public static SubmitProofTable Proofs { get; } = new(
        Refused(400, VideoErrorKind.InvalidRequest, "The server refused the request: check that it serves the model that the options name, and the start frame."),
        Refused(404, VideoErrorKind.NotFound, "The server knows no such path or job: check that the base address ends with /v1; a restart of the server loses its jobs."),
        Refused(422, VideoErrorKind.InvalidRequest, "The server found a field invalid; change the request."));

    /// <summary>Gets whether an error answer is a status: reading a failed job answers with the failure's HTTP status and the record as body (VOM-TEST).</summary>
    public static bool TellsStatus(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, OpenAIJsonContext.Default.OpenAIVideo) is { Id.Length: > 0, Status.Length: > 0 };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// Gets the kind of a job's failure: by its code when that is an HTTP status, or by the status at the head of the text when the code says HTTPException; a text that names a guardrail is a
    /// refusal of content (VOM-TEST). Whatever else the engine reports is its own fault.
    /// </summary>
    public static VideoErrorKind FailureKind(OpenAIVideoError? error)
    {
        if (error is null)
        {
            return VideoErrorKind.Unknown;
        }

        if (error.Message?.Contains("guardrail", StringComparison.OrdinalIgnoreCase) == true || error.Code?.Contains("guardrail", StringComparison.OrdinalIgnoreCase) == true)
        {
            return VideoErrorKind.ContentRefused;
        }

        var text = error.Code == "HTTPException" ? error.Message?.Split(':', 2)[0] : error.Code;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return status switch
            {
                >= 400 and <= 499 => VideoErrorKind.InvalidRequest,
                >= 500 and <= 599 => VideoErrorKind.ProviderFault,
                _ => VideoErrorKind.Unknown,
            };
        }

        return error.Code is "EngineDeadError" or "EngineGenerateError" ? VideoErrorKind.ProviderFault : VideoErrorKind.Unknown;
    }

    private static SubmitProofRow Refused(int status, VideoErrorKind kind, string advice) =>
        new() { Status = status, Kind = kind, ProvesAbsence = true, Advice = advice, Source = "VOM-TEST" };
}

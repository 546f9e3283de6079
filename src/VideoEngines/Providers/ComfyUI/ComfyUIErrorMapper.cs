using System.Text.Json;
using VideoEngines.Http;

namespace VideoEngines.Providers.ComfyUI;

/// <summary>ComfyUI's error answers, and the errors of executions. Pure. Source: COMFY-SRC.</summary>
internal static class ComfyUIErrorMapper
{
    /// <summary>The code of a look-up of a job that neither queue nor history has.</summary>
    public const string NoSuchJob = "Job not found";

    private const string NoPrompt = "no prompt";

    private const string Source = "COMFY-SRC";

    /// <summary>Gets the documented errors. A graph is checked before it is queued, so a refusal proves that nothing was.</summary>
    public static SubmitProofTable Proofs { get; } = new(
        Refused(400, "no_prompt", "No graph arrived at the server; check what stands between."),
        Refused(400, NoPrompt, "No graph arrived at the server; check what stands between."),
        Refused(400, "missing_node_type", "The server lacks a node that the workflow uses; install it, or change the workflow."),
        Refused(400, "invalid_prompt", "The workflow is not valid for this server; check it in the editor."),
        Refused(400, "prompt_no_outputs", "The workflow saves nothing; add a node that saves the video."),
        Refused(400, "prompt_outputs_failed_validation", "The server does not accept a value of the workflow; mostly a model file is not installed. The server's log names it."),
        new()
        {
            Status = 403,
            Kind = VideoErrorKind.Configuration,
            ProvesAbsence = true,
            Advice = "The server refuses the host name of the request; use the address that it listens on, or a gateway.",
            Source = Source,
        },
        new()
        {
            Status = 413,
            Kind = VideoErrorKind.InvalidRequest,
            ProvesAbsence = true,
            Advice = "The file is larger than the server takes; use a smaller one, or raise its --max-upload-size.",
            Source = Source,
        });

    /// <summary>Reads the type of an error; older servers and other calls tell a text only.</summary>
    /// <exception cref="JsonException">The body is no JSON.</exception>
    public static string? ReadCode(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("error", out var error))
        {
            return null;
        }

        return error.ValueKind switch
        {
            // Free text may quote the request; only the two texts that mean something pass.
            JsonValueKind.String => error.GetString() is NoSuchJob or NoPrompt ? error.GetString() : null,
            JsonValueKind.Object when error.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && IsWord(type.GetString()!) => type.GetString(),
            _ => null,
        };
    }

    /// <summary>Gets the kind of an execution's error by the class of the exception.</summary>
    public static VideoErrorKind FailureKind(string? exceptionType) => exceptionType switch
    {
        null => VideoErrorKind.Unknown,
        _ => VideoErrorKind.ProviderFault,
    };

    private static bool IsWord(string text) => text.Length is > 0 and <= 64 && text.All(static c => char.IsAsciiLetterLower(c) || c == '_');

    private static SubmitProofRow Refused(int status, string code, string advice) =>
        new() { Status = status, Code = code, Kind = VideoErrorKind.InvalidRequest, ProvesAbsence = true, Advice = advice, Source = Source };
}

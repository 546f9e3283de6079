using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Providers.OpenAI.Wire;

namespace VideoEngines.Providers.OpenAI;

/// <summary>OpenAI's errors in common terms: HTTP answers (OAPI ErrorResponse) and the codes of failed jobs.</summary>
internal static class OpenAIErrorMapper
{
    /// <summary>The shape of an error whose type or code speaks of moderation.</summary>
    public const string Moderation = "moderation";

    /// <summary>
    /// Gets the HTTP errors that need more than the default. The codes of refused video prompts are not documented; those of images contain the word moderation, and any code that does is
    /// read as a refusal. What the API has answered since its end is not documented either; the successor is named because it is the likely reason for a 404.
    /// </summary>
    public static SubmitProofTable Proofs { get; } = new(
        new SubmitProofRow
        {
            Status = 400,
            Shape = Moderation,
            Kind = VideoErrorKind.ContentRefused,
            ProvesAbsence = true,
            Advice = "The content was refused by moderation; change the prompt or the image.",
            Source = "OAPI",
        },
        new SubmitProofRow
        {
            Status = 404,
            Kind = VideoErrorKind.NotFound,
            ProvesAbsence = true,
            Advice = "Check the base address, the model and the job: OpenAI's own Videos API ended on 2026-09-24.",
            Source = "OAI-SORA2",
        });

    /// <summary>Reads the code out of an error body, or its type where there is no code.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadCode(ReadOnlySpan<byte> body) => JsonSerializer.Deserialize(body, OpenAIJsonContext.Default.OpenAIErrorReply)?.Error is { } error ? error.Code ?? error.Type : null;

    /// <summary>Reads the shape of a submit's error: <see cref="Moderation"/> or null.</summary>
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static string? ReadShape(ReadOnlySpan<byte> body) =>
        JsonSerializer.Deserialize(body, OpenAIJsonContext.Default.OpenAIErrorReply)?.Error is { } error && (IsModeration(error.Code) || IsModeration(error.Type)) ? Moderation : null;

    /// <summary>Gets the kind of a job's failure. No code is documented for videos: one that speaks of moderation is a refusal, the others stay unknown and are passed on as they are.</summary>
    public static VideoErrorKind FailureKind(OpenAIVideoError? error) => IsModeration(error?.Code) ? VideoErrorKind.ContentRefused : VideoErrorKind.Unknown;

    private static bool IsModeration(string? code) => code?.Contains("moderation", StringComparison.OrdinalIgnoreCase) == true;
}

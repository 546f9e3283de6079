using System.Text.Json;
using VideoEngines.Http;

namespace VideoEngines;

/// <summary>Errors of calls about a job that exists: none of them says anything about the job itself.</summary>
internal static class CallErrors
{
    public static VideoEngineException Answer(ProviderError error, ProviderReply reply, VideoJobHandle handle) =>
        new($"{handle.EngineId} answered HTTP {reply.Status}{Suffix(error.Code)}. {error.Advice} The job is not affected.")
        {
            EngineId = handle.EngineId,
            Kind = error.Kind,
            ProviderCode = error.Code,
            IsTransient = error.IsTransient,
            RetryAfter = error.RetryAfter,
            Handle = handle,
        };

    public static VideoEngineException NotTheDocumentedJson(ProviderReply reply, VideoJobHandle handle, JsonException cause) =>
        new($"{handle.EngineId} answered with something that is not the documented JSON (HTTP {reply.Status}). The job is not affected; try again.", cause)
        {
            EngineId = handle.EngineId,
            Kind = VideoErrorKind.Transport,
            IsTransient = true,
            Handle = handle,
        };

    public static VideoEngineException NoToken(TokenException cause, string account, VideoJobHandle handle) =>
        new($"{handle.EngineId}: the token of account '{account}' could not be had: {cause.InnerException!.GetType().Name}. The job is not affected; try again.", cause)
        {
            EngineId = handle.EngineId,
            Kind = VideoErrorKind.Authentication,
            IsTransient = true,
            Handle = handle,
        };

    public static VideoEngineException NotReached(Exception cause, VideoJobHandle handle) =>
        new($"{handle.EngineId} could not be reached: {cause.Message} The job is not affected; try again.", cause)
        {
            EngineId = handle.EngineId,
            Kind = VideoErrorKind.Transport,
            IsTransient = true,
            Handle = handle,
        };

    private static string Suffix(string? code) => code is null ? string.Empty : $", code {code}";
}

using System.Globalization;
using System.Net;
using System.Security.Authentication;

namespace VideoEngines.Http.Downloads;

/// <summary>Makes the errors of one download. They name the host and never the rest of an address, which may be signed.</summary>
internal sealed class DownloadErrors(VideoJobHandle? handle)
{
    public static string HostOf(Uri? uri) => uri is { IsAbsoluteUri: true, IdnHost.Length: > 0 } ? uri.IdnHost : "the provider";

    public VideoDownloadException Refused(string host, string why) =>
        Create($"The download from {host} was refused: {why}.", VideoErrorKind.ProviderFault);

    public VideoDownloadException NotListed(string host) => Create(
        $"The download from {host} was refused: it is not among the hosts that this engine delivers from. If you trust it, add it to DownloadOptions.AdditionalHosts.",
        VideoErrorKind.Configuration);

    public VideoDownloadException TooLarge(string host, long maxBytes) => Create(
        string.Create(CultureInfo.InvariantCulture, $"The file from {host} is larger than the {maxBytes:N0} bytes allowed for it. If that is right, raise DownloadOptions.MaxBytes or the limit of the call."),
        VideoErrorKind.ProviderFault);

    public VideoDownloadException Changed(string host) => Create(
        $"The file at {host} changed while it was being downloaded. Discard what was read and start again.", VideoErrorKind.ProviderFault, isTransient: true);

    public VideoDownloadException CannotResume(string host, Exception? cause) => Create(
        $"The connection to {host} broke, and the server gives no means to resume the same file. Discard what was read and start again.", VideoErrorKind.Transport, isTransient: true, cause: cause);

    public VideoDownloadException Interrupted(string host, bool isStalled, Exception? cause) => Create(
        isStalled
            ? $"{host} sends nothing or too little. Try again later, or change DownloadOptions.IdleTimeout and MinBytesPerSecond."
            : $"{host} cannot be reached or breaks the connection. Try again later.",
        VideoErrorKind.Transport,
        isTransient: true,
        cause: cause);

    public VideoDownloadException TimedOut(string host, TimeSpan timeout) => Create(
        string.Create(CultureInfo.InvariantCulture, $"The download from {host} was not finished within {timeout.TotalSeconds:0.#} s. Try again, or raise DownloadOptions.Timeout."),
        VideoErrorKind.Transport,
        isTransient: true);

    /// <summary>Tells the failures that no new try mends.</summary>
    /// <param name="host">Whom the request was for.</param>
    /// <param name="cause">What the handler threw.</param>
    /// <returns>The error, or <see langword="null"/> for a passing failure.</returns>
    public VideoDownloadException? Permanent(string host, Exception cause) => cause switch
    {
        HttpRequestException { InnerException: UnsafeAddressException unsafeAddress } =>
            Refused(unsafeAddress.Host, "its name resolves to an address that is neither public nor the engine's own"),
        HttpRequestException { InnerException: AuthenticationException } =>
            Create($"No trusted connection to {host} could be made: its certificate is not valid.", VideoErrorKind.Transport, cause: cause),
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded } =>
            Refused(host, "its answer is not valid HTTP"),
        _ => null,
    };

    public VideoDownloadException NotRefreshed(string host, Exception cause) => Create(
        $"The address at {host} is expired, and reading the job for a fresh one failed.",
        (cause as VideoEngineException)?.Kind ?? VideoErrorKind.Unknown,
        (cause as VideoEngineException)?.IsTransient ?? false,
        cause: cause);

    public VideoDownloadException Status(string host, HttpStatusCode status, TimeSpan? retryAfter)
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        var (text, kind, isTransient) = status switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone => ("The file is gone or its address expired; read the job again for a fresh one", VideoErrorKind.NotFound, false),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ("Its address is not valid or expired; read the job again for a fresh one", VideoErrorKind.Permission, false),
            HttpStatusCode.TooManyRequests => ("It asks to slow down; try again later", VideoErrorKind.RateLimited, true),
            _ when IsPassing(status) => ("Try again later", VideoErrorKind.ProviderFault, true),
            _ => ("That is no file", VideoErrorKind.ProviderFault, false),
        };
        return Create($"{host} answered the download with status {code}. {text}.", kind, isTransient, retryAfter);
    }

    public static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private VideoDownloadException Create(string message, VideoErrorKind kind, bool isTransient = false, TimeSpan? retryAfter = null, Exception? cause = null) => new(message, cause)
    {
        EngineId = handle?.EngineId,
        Handle = handle,
        Kind = kind,
        IsTransient = isTransient,
        RetryAfter = retryAfter,
    };
}

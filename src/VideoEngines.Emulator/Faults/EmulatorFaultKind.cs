namespace VideoEngines.Emulator;

/// <summary>What an <see cref="EmulatorFault"/> does. The name on the wire is the kebab-case form (<c>lost-answer</c>).</summary>
public enum EmulatorFaultKind
{
    /// <summary>A submit is accepted and billed, then the connection drops without an answer.</summary>
    LostAnswer,

    /// <summary>The connection drops before the request body is read; nothing is created.</summary>
    ConnectionRefused,

    /// <summary>A submit is answered with an error: <see cref="EmulatorFault.Status"/>, <see cref="EmulatorFault.Code"/>; with <see cref="EmulatorFault.CreatesJob"/> the job exists all the same.</summary>
    SubmitError,

    /// <summary>HTTP 429 on a submit (on any call when <see cref="EmulatorFault.Match"/> is set). Kling code by <see cref="EmulatorFault.Code"/>: 1302 (default), 1303, 1100, 1101, 1102, 1304.</summary>
    RateLimited,

    /// <summary>The job is created, the answer waits for <see cref="EmulatorFault.Delay"/> of real time (default 5 s). On any call when <see cref="EmulatorFault.Match"/> is set.</summary>
    SlowAnswer,

    /// <summary>A status read fails with <see cref="EmulatorFault.Status"/> (default 500).</summary>
    PollError,

    /// <summary>A status read is answered with the provider's 401.</summary>
    PollUnauthorized,

    /// <summary>The JSON of the next submit or status answer is cut in half. A submit creates its job.</summary>
    MalformedJson,

    /// <summary>A status read reports a status that nobody documented: <see cref="EmulatorFault.Code"/>, default <c>archiving</c>.</summary>
    UnknownStatus,

    /// <summary>A submit is refused by content moderation; nothing is created. Kling: 400 with code 1301. Runway: 400.</summary>
    ModerationBefore,

    /// <summary>The job is accepted and fails by moderation. Runway code by <see cref="EmulatorFault.Code"/>, default <c>SAFETY.INPUT.TEXT</c>.</summary>
    ModerationAfter,

    /// <summary>The job is accepted and fails. Runway: failure code by <see cref="EmulatorFault.Code"/>, default <c>INTERNAL</c>. Kling: the text by it.</summary>
    JobFailed,

    /// <summary>The job is accepted and never ends.</summary>
    StuckJob,

    /// <summary>The job ends with a video just before a DELETE, which therefore deletes a finished render. Runway only.</summary>
    EndsBeforeCancel,

    /// <summary>After the first read of a succeeded job, its cost (and the bill) changes by the factor in <see cref="EmulatorFault.Code"/>, default <c>0.5</c>.</summary>
    CostChanges,

    /// <summary>The first callback arrives before the answer to the submit. Kling only.</summary>
    WebhookEarly,

    /// <summary>Every callback of the job is sent twice with one id. Kling only.</summary>
    WebhookDuplicate,

    /// <summary>A callback with a wrong signature claims success before the real ones. Kling only.</summary>
    WebhookForged,

    /// <summary>A read returns asset URLs that have expired; the next read returns fresh ones.</summary>
    ExpiredUrl,

    /// <summary>A download drops after <see cref="EmulatorFault.Bytes"/> (default half); resuming by range works.</summary>
    TruncatedDownload,

    /// <summary>A download goes on past the video: to <see cref="EmulatorFault.Bytes"/>, or without end.</summary>
    OversizedDownload,

    /// <summary>A download is no video. <see cref="EmulatorFault.Code"/>: <c>html</c> (default, a text/html page) or <c>bytes</c> (declared video/mp4, but text).</summary>
    WrongTypeDownload,

    /// <summary>A download is answered with 302 to <see cref="EmulatorFault.Location"/> (default http://169.254.169.254/).</summary>
    RedirectPrivate,

    /// <summary>A download arrives in pieces of <see cref="EmulatorFault.Bytes"/> (default 16 KiB), each after <see cref="EmulatorFault.Delay"/> (default 200 ms) of real time.</summary>
    SlowDownload,

    /// <summary>A download is a gzip bomb: Content-Encoding gzip over <see cref="EmulatorFault.Bytes"/> zeros (default 64 MiB).</summary>
    GzipDownload,
}

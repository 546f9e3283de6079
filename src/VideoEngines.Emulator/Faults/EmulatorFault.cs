namespace VideoEngines.Emulator;

/// <summary>A fault to play. It is used up by the next <see cref="Times"/> requests it applies to, then gone. Immutable.</summary>
public sealed record EmulatorFault
{
    /// <summary>What happens.</summary>
    public required EmulatorFaultKind Kind { get; init; }

    /// <summary>Only requests to this provider (<c>kling</c>, <c>runway</c>); null (default) is any.</summary>
    public string? Provider { get; init; }

    /// <summary>How many requests it applies to; 1 or more, default 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>HTTP status to answer with, 400 to 599, where the kind answers with an error; null takes the kind's default.</summary>
    public int? Status { get; init; }

    /// <summary>The provider's error or failure code, or another word the kind documents; null takes the kind's default.</summary>
    public string? Code { get; init; }

    /// <summary>Sent as a <c>Retry-After</c> header in whole seconds, rounded up; null sends none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>For <see cref="EmulatorFaultKind.SubmitError"/>: whether the job is created and billed behind the error. Default false.</summary>
    public bool? CreatesJob { get; init; }

    /// <summary>Only requests whose path and query contain this text; null (default) is any.</summary>
    public string? Match { get; init; }

    /// <summary>A wait in real time; null takes the kind's default.</summary>
    public TimeSpan? Delay { get; init; }

    /// <summary>A number of bytes; null takes the kind's default.</summary>
    public long? Bytes { get; init; }

    /// <summary>Target of <see cref="EmulatorFaultKind.RedirectPrivate"/>; null is http://169.254.169.254/.</summary>
    public Uri? Location { get; init; }
}

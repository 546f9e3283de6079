namespace VideoEngines.Http;

/// <summary>
/// The right to send one paid request once. It also settles the race between a caller's cancellation and the first byte: either the request was aborted before anything left, or it has
/// started and must be awaited.
/// </summary>
internal sealed class SubmitTicket
{
    private const int Fresh = 0;
    private const int Sent = 1;
    private const int Started = 2;
    private const int Aborted = 3;

    private int _state;

    public static HttpRequestOptionsKey<SubmitTicket> Key { get; } = new("VideoEngines.SubmitTicket");

    /// <summary>Gets a value indicating whether bytes of the request may have left the process.</summary>
    public bool SerializationStarted => Volatile.Read(ref _state) == Started;

    /// <summary>Takes the right to send; false when it was taken before.</summary>
    public bool TrySend() => Interlocked.CompareExchange(ref _state, Sent, Fresh) == Fresh;

    /// <summary>Called right before the first byte; false when the request was aborted, or has been written before.</summary>
    public bool TryStart() => Interlocked.CompareExchange(ref _state, Started, Sent) == Sent;

    /// <summary>Aborts the request; false when it has started, so that it is too late.</summary>
    public bool TryAbort() =>
        Interlocked.CompareExchange(ref _state, Aborted, Fresh) is Fresh or Aborted
        || Interlocked.CompareExchange(ref _state, Aborted, Sent) is Sent or Aborted;
}

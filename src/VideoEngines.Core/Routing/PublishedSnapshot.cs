namespace VideoEngines.Routing;

/// <summary>
/// An immutable value that readers take without a lock while writers change what it is made from. Changes that come while it is made are combined into one more making.
/// </summary>
/// <param name="initial">The value before any change.</param>
/// <param name="build">Makes the value for a time and a version, and tells until when it stays true though nothing changes.</param>
internal sealed class PublishedSnapshot<T>(T initial, Func<DateTimeOffset, string, (T Value, DateTimeOffset ValidUntil)> build)
    where T : class
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private volatile Published _published = new(initial, DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    private int _isStale;
    private int _isAging;
    private long _version;

    public T Get(DateTimeOffset now)
    {
        var published = _published;
        if (now < published.ValidUntil && (Volatile.Read(ref _isAging) == 0 || now - published.MadeAt < Pace))
        {
            return published.Value;
        }

        Changed(now);
        return _published.Value;
    }

    /// <summary>Lets the next reader see the change, but makes the value no more than once a second for it: for what changes with every job.</summary>
    public void ChangedALittle() => Volatile.Write(ref _isAging, 1);

    /// <summary>Publishes what is true now, or leaves that to the thread that is at it already.</summary>
    public void Changed(DateTimeOffset now)
    {
        Volatile.Write(ref _isStale, 1);
        while (Volatile.Read(ref _isStale) == 1 && _lock.TryEnter())
        {
            try
            {
                while (Interlocked.Exchange(ref _isStale, 0) == 1)
                {
                    Volatile.Write(ref _isAging, 0);
                    var (value, validUntil) = build(now, (++_version).ToString(System.Globalization.CultureInfo.InvariantCulture));
                    _published = new(value, now, validUntil);
                }
            }
            finally
            {
                _lock.Exit();
            }
        }
    }

    private sealed record Published(T Value, DateTimeOffset MadeAt, DateTimeOffset ValidUntil);
}

namespace VideoEngines.Conformance;

/// <summary>An answer of a provider's server.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, as JSON or as something that should have been JSON.</param>
/// <param name="RetryAfter">The header of that name.</param>
public sealed record WireReply(int Status, string Body, TimeSpan? RetryAfter = null)
{
    /// <summary>Gets the answer to the next read, where a status takes two calls.</summary>
    public WireReply? Then { get; init; }

    public static WireReply Ok(string body) => new(200, body);
}

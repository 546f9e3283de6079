namespace VideoEngines.Metering;

/// <summary>A move does not fit what is recorded for its key: other content, or a state that forbids it. Nothing was changed.</summary>
public sealed class CreditConflictException : VideoEngineException
{
    /// <summary>Initializes the error.</summary>
    /// <param name="key">The attempt id or the key of the grant or adjustment.</param>
    /// <param name="field">The field that differs; <c>State</c> when the state forbids the move.</param>
    /// <param name="message">What differs and what to do.</param>
    public CreditConflictException(string key, string field, string message)
        : base(message)
    {
        Key = key;
        Field = field;
        Kind = VideoErrorKind.Conflict;
    }

    /// <summary>Gets the attempt id or the key of the grant or adjustment.</summary>
    public string Key { get; }

    /// <summary>Gets the field that differs; <c>State</c> when the state forbids the move.</summary>
    public string Field { get; }
}

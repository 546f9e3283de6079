namespace VideoEngines.Serialization;

/// <summary>An open, string-backed value.</summary>
/// <typeparam name="TSelf">The value's type.</typeparam>
public interface IStringValue<TSelf>
    where TSelf : struct, IStringValue<TSelf>
{
    /// <summary>Gets the text; empty for the default value.</summary>
    string Value { get; }

    /// <summary>Creates a value.</summary>
    /// <param name="value">Lower-case words joined by dashes; 1 to 64 characters.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text has another form.</exception>
    static abstract TSelf Create(string value);
}

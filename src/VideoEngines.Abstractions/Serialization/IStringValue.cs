namespace VideoEngines.Serialization;

/// <summary>An open, string-backed value.</summary>
/// <typeparam name="TSelf">The value's type.</typeparam>
internal interface IStringValue<TSelf>
    where TSelf : struct, IStringValue<TSelf>
{
    string Value { get; }

    static abstract TSelf Create(string value);
}

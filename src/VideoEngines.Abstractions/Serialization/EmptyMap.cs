using System.Collections.ObjectModel;

namespace VideoEngines.Serialization;

internal static class EmptyMap<TValue>
{
    public static IReadOnlyDictionary<string, TValue> Instance { get; } = ReadOnlyDictionary<string, TValue>.Empty;
}

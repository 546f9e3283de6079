using System.Text.Json.Serialization.Metadata;

namespace VideoEngines;

/// <summary>Options of one wire dialect, e.g. what only Kling can do. Stored in <see cref="VideoRequest.Options"/> under the dialect's name.</summary>
/// <typeparam name="TSelf">The options type itself.</typeparam>
public interface IVideoEngineOptions<TSelf>
    where TSelf : IVideoEngineOptions<TSelf>
{
    /// <summary>Gets the dialect's name, e.g. <c>kling</c>.</summary>
    static abstract string Dialect { get; }

    /// <summary>Gets how the options are written to and read from JSON.</summary>
    static abstract JsonTypeInfo<TSelf> JsonTypeInfo { get; }
}

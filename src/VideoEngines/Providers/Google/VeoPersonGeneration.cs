using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Google;

/// <summary>Whether Veo may show people. JSON form: the wire's words.</summary>
[JsonConverter(typeof(VeoPersonGenerationConverter))]
public enum VeoPersonGeneration
{
    /// <summary>No people: <c>dont_allow</c>.</summary>
    DontAllow,

    /// <summary>Adults only: <c>allow_adult</c>.</summary>
    AllowAdult,

    /// <summary>People of any age: <c>allow_all</c>. Google must have put the project on a list for children (source: VX-RAI).</summary>
    AllowAll,
}

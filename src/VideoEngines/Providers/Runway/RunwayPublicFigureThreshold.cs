using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Runway;

/// <summary>How strictly Runway looks for public figures in inputs. JSON form: <c>"auto"</c> and <c>"low"</c> (source: RW420, <c>contentModeration.publicFigureThreshold</c>).</summary>
[JsonConverter(typeof(RunwayPublicFigureThresholdConverter))]
public enum RunwayPublicFigureThreshold
{
    /// <summary>Runway's own choice.</summary>
    Auto = 0,

    /// <summary>Less strict about recognisable public figures.</summary>
    Low = 1,
}

using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal;

/// <summary>Who decides about the cuts of a Kling video.</summary>
[JsonConverter(typeof(FalWordConverter<FalShotType>))]
public enum FalShotType
{
    /// <summary>The cuts are those of <see cref="FalVideoOptions.Shots"/>. fal's default.</summary>
    Customize = 0,

    /// <summary>Kling cuts by itself.</summary>
    Intelligent = 1,
}

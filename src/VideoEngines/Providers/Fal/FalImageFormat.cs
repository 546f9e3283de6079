using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Fal;

/// <summary>The file format of an image.</summary>
[JsonConverter(typeof(FalWordConverter<FalImageFormat>))]
public enum FalImageFormat
{
    /// <summary>JPEG: smaller, with losses; fal's default.</summary>
    Jpeg = 0,

    /// <summary>PNG: larger, without losses, which suits an image that another engine starts from.</summary>
    Png = 1,
}

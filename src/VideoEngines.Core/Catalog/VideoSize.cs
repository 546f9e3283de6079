using System.Globalization;

namespace VideoEngines.Catalog;

/// <summary>A size in pixels.</summary>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public readonly record struct VideoSize(int Width, int Height)
{
    /// <summary>Returns the size.</summary>
    /// <returns>For example <c>1280x720</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width}x{Height}");
}

using System.Diagnostics.CodeAnalysis;

namespace VideoEngines;

/// <summary>Reads base64 <c>data:</c> addresses.</summary>
internal static class DataUri
{
    private const string Scheme = "data:";
    private const string Base64Marker = ";base64,";

    public static bool TryParse(string text, out byte[] bytes, [NotNullWhen(true)] out string? contentType)
    {
        bytes = [];
        contentType = null;
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var marker = text.IndexOf(Base64Marker, StringComparison.OrdinalIgnoreCase);
        if (marker <= Scheme.Length)
        {
            throw new ArgumentException("A data address for media has the form data:<type>;base64,<bytes>.", nameof(text));
        }

        try
        {
            bytes = Convert.FromBase64String(text[(marker + Base64Marker.Length)..]);
        }
        catch (FormatException exception)
        {
            throw new ArgumentException("The bytes of the data address are no valid base64.", nameof(text), exception);
        }

        contentType = text[Scheme.Length..marker];
        return true;
    }
}

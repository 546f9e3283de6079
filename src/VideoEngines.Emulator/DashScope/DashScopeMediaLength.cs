using System.Globalization;

namespace VideoEngines.Emulator.DashScope;

/// <summary>
/// How long an input is. The emulator fetches nothing: an address may say it (<c>https://media.example/voice.mp3?seconds=12</c>), uploads that are WAV files are measured, and otherwise it is short,
/// so that nothing is billed that a quote did not cover.
/// </summary>
internal static class DashScopeMediaLength
{
    public const decimal Footage = 3;
    public const decimal Voice = 3;
    public const decimal ReferenceVideo = 2;

    private const string Name = "seconds=";

    public static decimal Of(string address, DashScopeUploads uploads, decimal otherwise)
    {
        if (uploads.Find(address)?.Seconds is { } measured)
            return measured;
        var at = address.IndexOf('?', StringComparison.Ordinal) is var query and >= 0 ? address.IndexOf(Name, query, StringComparison.Ordinal) : -1;
        if (at < 0)
            return otherwise;
        var rest = address.AsSpan(at + Name.Length);
        var end = rest.IndexOf('&');
        return decimal.TryParse(end < 0 ? rest : rest[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : otherwise;
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace VideoEngines;

/// <summary>A camera move, e.g. a dolly to the left. Engines whose wire has controls for it get those; the others get it in words of the prompt.</summary>
/// <remarks>Immutable. As text: kind, direction and amount, e.g. <c>dolly in 0.5</c>.</remarks>
public sealed record CameraMove : IParsable<CameraMove>
{
    /// <summary>
    /// Gets the kind: <c>dolly</c>, <c>pan</c>, <c>tilt</c>, <c>roll</c>, <c>zoom</c>, <c>crane</c>, <c>orbit</c>, <c>tracking</c>, <c>push-in</c>, <c>rack-focus</c>, <c>static</c>, or a provider's own.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Gets the direction, e.g. <c>left</c>, <c>in</c> or <c>clockwise</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Gets the amount from 0 to 1; <see langword="null"/> leaves it to the engine. Where a control or a word has no degrees, it is told in words: slight below 0.34, strong above 0.66.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Gets the camera that does not move.</summary>
    public static CameraMove Static { get; } = new() { Kind = "static" };

    /// <summary>Creates a move of the whole camera.</summary>
    /// <param name="direction"><c>in</c>, <c>out</c>, <c>left</c> or <c>right</c>.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Dolly(string direction, decimal? amount = null) => Of("dolly", direction, amount);

    /// <summary>Creates a turn to the side.</summary>
    /// <param name="direction"><c>left</c> or <c>right</c>.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Pan(string direction, decimal? amount = null) => Of("pan", direction, amount);

    /// <summary>Creates a turn up or down.</summary>
    /// <param name="direction"><c>up</c> or <c>down</c>.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Tilt(string direction, decimal? amount = null) => Of("tilt", direction, amount);

    /// <summary>Creates a turn around the line of sight.</summary>
    /// <param name="direction"><c>clockwise</c> or <c>counterclockwise</c>.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Roll(string direction, decimal? amount = null) => Of("roll", direction, amount);

    /// <summary>Creates a change of the focal length.</summary>
    /// <param name="direction"><c>in</c> or <c>out</c>.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Zoom(string direction, decimal? amount = null) => Of("zoom", direction, amount);

    /// <summary>Creates a move straight up or down.</summary>
    /// <param name="direction"><c>up</c> or <c>down</c>.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Crane(string direction, decimal? amount = null) => Of("crane", direction, amount);

    /// <summary>Creates a move around the subject.</summary>
    /// <param name="direction"><c>left</c>, <c>right</c>, <c>clockwise</c> or <c>counterclockwise</c>; <see langword="null"/> leaves it open.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Orbit(string? direction = null, decimal? amount = null) => Of("orbit", direction, amount);

    /// <summary>Creates a move along with the subject.</summary>
    /// <param name="direction"><c>left</c>, <c>right</c>, <c>forward</c> or <c>backward</c>; <see langword="null"/> leaves it open.</param>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove Tracking(string? direction = null, decimal? amount = null) => Of("tracking", direction, amount);

    /// <summary>Creates a move close to the subject.</summary>
    /// <param name="amount">From 0 to 1.</param>
    /// <returns>The move.</returns>
    public static CameraMove PushIn(decimal? amount = null) => Of("push-in", null, amount);

    /// <summary>Creates a change of what is in focus.</summary>
    /// <param name="direction"><c>near</c> or <c>far</c>: what becomes sharp; <see langword="null"/> leaves it open.</param>
    /// <returns>The move.</returns>
    public static CameraMove RackFocus(string? direction = null) => Of("rack-focus", direction, null);

    /// <summary>Reads a move such as <c>dolly in 0.5</c>, <c>pan left</c> or <c>static</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used; the form is the same everywhere.</param>
    /// <returns>The move.</returns>
    /// <exception cref="FormatException">The text is no move.</exception>
    public static CameraMove Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var move)
        ? move
        : throw new FormatException("A camera move is a kind, then a direction and an amount from 0 to 1 if wanted, e.g. 'dolly in 0.5', 'pan left' or 'static'.");

    /// <summary>Reads a move such as <c>dolly in 0.5</c>, <c>pan left</c> or <c>static</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used; the form is the same everywhere.</param>
    /// <param name="result">The move.</param>
    /// <returns>Whether the text is a move.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out CameraMove result)
    {
        result = null;
        var words = (s ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length is 0 or > 3 || !IsWord(words[0]))
        {
            return false;
        }

        decimal? amount = null;
        if (words.Length > 1 && decimal.TryParse(words[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            amount = number;
        }

        var direction = words.Length == (amount is null ? 2 : 3) ? words[1] : null;
        if (amount is < 0 or > 1 || (direction is not null && !IsWord(direction)) || (words.Length == 3 && (direction is null || amount is null)))
        {
            return false;
        }

        result = Of(words[0].ToLowerInvariant(), direction?.ToLowerInvariant(), amount);
        return true;
    }

    /// <summary>Returns the text that <see cref="Parse"/> reads.</summary>
    /// <returns>For example <c>dolly in 0.5</c>.</returns>
    public override string ToString() =>
        string.Join(' ', new[] { Kind, Direction, Amount?.ToString("0.####", CultureInfo.InvariantCulture) }.Where(static part => !string.IsNullOrEmpty(part)));

    private static CameraMove Of(string kind, string? direction, decimal? amount)
    {
        if (amount is { } value)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0, nameof(amount));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(amount));
        }

        return new() { Kind = kind, Direction = direction, Amount = amount };
    }

    private static bool IsWord(string text) => text.All(static c => char.IsAsciiLetter(c) || c == '-') && char.IsAsciiLetter(text[0]);
}

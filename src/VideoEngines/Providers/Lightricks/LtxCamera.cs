namespace VideoEngines.Providers.Lightricks;

/// <summary>The one camera motion that a video can have (LTX-OAS).</summary>
internal static class LtxCamera
{
    /// <summary>Maps the moves; null when there is none.</summary>
    /// <param name="moves">The moves of the request.</param>
    /// <param name="problem">What to change, when the wire has no word for it.</param>
    public static string? Map(IReadOnlyList<CameraMove> moves, out string? problem)
    {
        problem = null;
        if (moves.Count == 0)
        {
            return null;
        }

        var motion = moves is [{ Amount: null } move] ? (move.Kind, move.Direction) switch
        {
            ("dolly", "in" or "out" or "left" or "right") => "dolly_" + move.Direction,
            ("crane" or "jib", "up" or "down") => "jib_" + move.Direction,
            ("static", null) => "static",
            ("rack-focus", null) => "focus_shift",
            _ => null,
        } : null;
        problem = motion is null
            ? "The camera makes one move per video, without an amount: dolly in, out, left or right, crane (or jib) up or down, static, or rack-focus; change Camera."
            : null;
        return motion;
    }
}

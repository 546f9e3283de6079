namespace VideoEngines.Providers.Lightricks;

/// <summary>The one camera motion that a video can have (LTX-OAS). Moves that the catalog does not call native have become words before.</summary>
internal static class LtxCamera
{
    /// <summary>Maps the moves; null when there is none.</summary>
    /// <exception cref="VideoSubmitRejectedException">A catalog overlay calls a move native for which the wire has no word.</exception>
    public static string? Map(VideoEngineId engine, IReadOnlyList<CameraMove> moves) => moves.Count == 0 ? null : Word(moves) ?? throw Rejection.Invalid(
        engine,
        $"The wire has no word for the camera moves {string.Join(", ", moves)}, whatever the catalog says; take them out of 'camera' in the catalog overlay, so that they are told in the prompt.");

    private static string? Word(IReadOnlyList<CameraMove> moves) => moves is not [{ Amount: null } move] ? null : (move.Kind, move.Direction) switch
    {
        ("dolly", "in" or "out" or "left" or "right") => "dolly_" + move.Direction,
        ("crane" or "jib", "up" or "down") => "jib_" + move.Direction,
        ("static", null) => "static",
        ("rack-focus", null) => "focus_shift",
        _ => null,
    };
}

namespace VideoEngines.Prompting.Styles;

/// <summary>Camera moves in the words of the trade.</summary>
internal static class CameraWords
{
    private const decimal Slight = 0.34m;
    private const decimal Strong = 0.66m;

    /// <summary>A full sentence, e.g. <c>The camera slowly dollies in.</c></summary>
    public static string Sentence(CameraMove move, bool isFirst = true)
    {
        var (verb, rest) = move.Kind switch
        {
            "dolly" => ("dollies", move.Direction),
            "pan" => ("pans", move.Direction),
            "tilt" => ("tilts", move.Direction),
            "roll" => ("rolls", move.Direction),
            "zoom" => ("zooms", move.Direction),
            "crane" => ("cranes", move.Direction),
            "orbit" => ("orbits", $"around the subject{Turn(move.Direction)}"),
            "tracking" => ("tracks", move.Direction is { } way ? $"{way} along with the subject" : "along with the subject"),
            "push-in" => ("pushes", "in toward the subject"),
            "rack-focus" => ("racks", Focus(move.Direction)),
            "static" => ("stays", "completely still"),
            _ => ("performs", $"a {move.Kind.Replace('-', ' ')}{(move.Direction is { } other ? " " + other : string.Empty)}"),
        };
        var adverb = move.Kind is "static" ? null : Speed(move.Amount, "slowly", "fast");
        var sentence = string.Join(' ', new[] { isFirst ? "The camera" : "Then the camera", adverb is "slowly" ? adverb : null, verb, rest, adverb is "fast" ? adverb : null }.Where(static w => !string.IsNullOrEmpty(w)));
        return sentence + ".";
    }

    /// <summary>A term, e.g. <c>slow dolly in</c>.</summary>
    public static string Term(CameraMove move)
    {
        var term = move.Kind switch
        {
            "orbit" => $"orbit shot around the subject{Turn(move.Direction)}",
            "tracking" => move.Direction is { } way ? $"tracking shot {way} with the subject" : "tracking shot with the subject",
            "push-in" => "push-in toward the subject",
            "rack-focus" => $"rack focus{(move.Direction is null ? string.Empty : $" to the {Ground(move.Direction)}")}",
            "static" => "static shot",
            _ => move.Direction is { } direction ? $"{move.Kind.Replace('-', ' ')} {direction}" : move.Kind.Replace('-', ' '),
        };
        var speed = move.Kind is "static" ? null : Speed(move.Amount, "slow", "fast");
        return speed is null ? term : $"{speed} {term}";
    }

    private static string? Speed(decimal? amount, string slight, string strong) => amount switch
    {
        null => null,
        < Slight => slight,
        > Strong => strong,
        _ => null,
    };

    private static string Turn(string? direction) => direction switch
    {
        null => string.Empty,
        "left" or "right" => $" to the {direction}",
        _ => " " + direction,
    };

    private static string Focus(string? direction) => direction is null ? "focus from one plane to another" : $"focus to the {Ground(direction)}";

    private static string Ground(string direction) => direction switch { "near" => "foreground", "far" => "background", _ => direction };
}

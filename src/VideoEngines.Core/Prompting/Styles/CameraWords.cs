namespace VideoEngines.Prompting.Styles;

/// <summary>
/// Camera moves in words: a family's own where it has some, else those of the trade. The direction is always said; the amount by an adverb, for no vendor reads numbers: slight ones are slow, strong ones fast,
/// and those between need no word.
/// </summary>
/// <param name="own">The family's words, by kind and direction (<c>dolly in</c>) or kind alone, where <c>{0}</c> stands for the direction: verbs (<c>pushes in</c>) for sentences, nouns for terms.</param>
internal sealed class CameraWords(IReadOnlyDictionary<string, string>? own = null)
{
    private const decimal Slight = 0.34m;
    private const decimal Strong = 0.66m;

    /// <summary>A full sentence, e.g. <c>The camera slowly dollies in.</c></summary>
    public string Sentence(CameraMove move, bool isFirst = true)
    {
        var subject = isFirst ? "The camera" : "Then the camera";
        var verb = Own(move) ?? Verb(move);
        return Speed(move) switch
        {
            -1 => $"{subject} slowly {verb}.",
            1 => $"{subject} quickly {verb}.",
            _ => $"{subject} {verb}.",
        };
    }

    /// <summary>A term, e.g. <c>slow dolly in</c>.</summary>
    public string Term(CameraMove move)
    {
        var term = Own(move) ?? Noun(move);
        return Speed(move) switch
        {
            -1 => "slow " + term,
            1 => "fast " + term,
            _ => term,
        };
    }

    private static string Verb(CameraMove move) => move.Kind switch
    {
        "dolly" => Join("dollies", move.Direction),
        "crane" => Join("cranes", move.Direction),
        "orbit" => "orbits around the subject" + Side(move.Direction),
        "tracking" => Join("tracks", move.Direction) + " along with the subject",
        "push-in" => "pushes in toward the subject",
        "rack-focus" => "racks focus " + Focus(move.Direction),
        "static" => "stays completely still",
        "pan" or "tilt" or "roll" or "zoom" => Join(move.Kind + "s", move.Direction),
        _ => Join("performs a " + Plain(move.Kind), move.Direction),
    };

    private static string Noun(CameraMove move) => move.Kind switch
    {
        "orbit" => "orbit shot around the subject" + Side(move.Direction),
        "tracking" => Join("tracking shot", move.Direction) + " with the subject",
        "push-in" => "push-in toward the subject",
        "rack-focus" => "rack focus " + Focus(move.Direction),
        "static" => "static shot",
        _ => Join(Plain(move.Kind), move.Direction),
    };

    private static string Plain(string kind) => kind.Replace('-', ' ');

    private static string Join(string words, string? direction) => string.IsNullOrEmpty(direction) ? words : $"{words} {direction}";

    private static string Side(string? direction) => direction switch { null or "" => string.Empty, "left" or "right" => $" to the {direction}", _ => " " + direction };

    private static string Focus(string? direction) => direction switch
    {
        null or "" => "from one plane to another",
        "near" => "to the foreground",
        "far" => "to the background",
        _ => "to the " + direction,
    };

    private static int Speed(CameraMove move) => move switch { { Kind: "static" } => 0, { Amount: < Slight } => -1, { Amount: > Strong } => 1, _ => 0 };

    private string? Own(CameraMove move) =>
        own is null ? null
        : own.TryGetValue(Join(move.Kind, move.Direction), out var words) ? words
        : move.Direction is { } direction && own.TryGetValue(move.Kind + " {0}", out words)
            ? words.Replace("{0}", move.Kind == "rack-focus" ? Focus(direction) : move.Kind == "orbit" ? Side(direction).TrimStart() : direction, StringComparison.Ordinal)
        : null;
}

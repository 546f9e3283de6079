using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>What the video shows: plain text, or parts that every engine gets in the form that it was trained for. A text converts by itself: <c>Prompt = "a paper boat"</c>.</summary>
/// <remarks>
/// <para>A plain text goes out as it was written, but for mentions: <c>@Image1</c>, <c>@Video2</c>, <c>@Audio1</c> name the references of the request by their place, <c>@maya</c> the reference or character of
/// that name; each engine gets its own form of them. Write <c>@@</c> for a mere @.</para>
/// <para>Parts are put in the order, and under the labels, that suit the engine; see <c>RouteCandidate.Prompt</c> for the result before anything is paid. Immutable. In JSON: a text, or an object.
/// <see cref="ToString"/> never contains what was written.</para>
/// </remarks>
[JsonConverter(typeof(VideoPromptJsonConverter))]
public sealed record VideoPrompt
{
    /// <summary>Initializes a prompt without words, to set its parts.</summary>
    public VideoPrompt()
    {
    }

    /// <summary>Initializes a plain prompt.</summary>
    /// <param name="text">The words.</param>
    public VideoPrompt(string? text) => Text = text;

    /// <summary>Gets free words. Alone they are a plain prompt; beside parts they come first.</summary>
    public string? Text { get; init; }

    /// <summary>Gets who or what is seen, e.g. <c>an old fisherman in a yellow coat</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets what the subject does, e.g. <c>pulls in the net hand over hand, leaning back</c>.</summary>
    public string? Motion { get; init; }

    /// <summary>Gets where it happens, e.g. <c>a wooden pier in drizzle at dawn</c>.</summary>
    public string? Environment { get; init; }

    /// <summary>Gets the light, e.g. <c>soft backlight through fog</c>.</summary>
    public string? Lighting { get; init; }

    /// <summary>Gets the look, e.g. <c>35 mm film, muted colours</c>. For a look that is used over and over see <see cref="VideoRequest.Style"/>.</summary>
    public string? Style { get; init; }

    /// <summary>Gets what is heard besides speech, e.g. <c>waves, a distant horn</c>. It asks for sound.</summary>
    public string? Sound { get; init; }

    /// <summary>Gets what is said, and by whom, e.g. <c>The fisherman says: "Not today."</c> It asks for sound.</summary>
    public string? Dialogue { get; init; }

    /// <summary>Gets a value indicating whether parts are set besides <see cref="Text"/>.</summary>
    public bool IsStructured => Subject is not null || Motion is not null || Environment is not null || Lighting is not null || Style is not null || Sound is not null || Dialogue is not null;

    /// <summary>Gets a value indicating whether there are no words at all.</summary>
    public bool IsEmpty => IsBlank(Text) && IsBlank(Subject) && IsBlank(Motion) && IsBlank(Environment) && IsBlank(Lighting) && IsBlank(Style) && IsBlank(Sound) && IsBlank(Dialogue);

    /// <summary>Gets a value indicating whether words about sound or speech ask for a video with sound.</summary>
    public bool AsksForSound => !IsBlank(Sound) || !IsBlank(Dialogue);

    /// <summary>Converts a text to a plain prompt.</summary>
    /// <param name="text">The words; <see langword="null"/> gives <see langword="null"/>.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator VideoPrompt?(string? text) => text is null ? null : new(text);

    /// <summary>Creates a plain prompt.</summary>
    /// <param name="text">The words; <see langword="null"/> gives <see langword="null"/>.</param>
    /// <returns>The prompt.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static VideoPrompt? FromString(string? text) => text;

    /// <summary>Returns all words as one text, part after part: for engines of one's own that want just that. A plain prompt comes back as it was written.</summary>
    /// <returns>The text; empty when there are no words.</returns>
    public string ToText() => !IsStructured ? Text ?? string.Empty : string.Join(
        ' ',
        new[] { Text, Subject, Motion, Environment, Lighting, Style, Sound, Dialogue }.Where(static part => !IsBlank(part)).Select(static part => part!.Trim() is var words && char.IsPunctuation(words[^1]) ? words : words + "."));

    /// <summary>Returns whether the prompt is plain or has parts, and how long it is; never its words.</summary>
    /// <returns>A short text.</returns>
    public override string ToString()
    {
        var length = new[] { Text, Subject, Motion, Environment, Lighting, Style, Sound, Dialogue }.Sum(static part => part?.Length ?? 0);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(IsStructured ? "structured" : "plain")} prompt of {length} characters");
    }

    private static bool IsBlank(string? part) => string.IsNullOrWhiteSpace(part);
}

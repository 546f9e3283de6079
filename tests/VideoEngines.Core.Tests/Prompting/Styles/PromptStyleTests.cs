using VideoEngines.Prompting;
using VideoEngines.Prompting.Styles;

namespace VideoEngines.Core.Tests.Prompting.Styles;

/// <summary>Each style by itself.</summary>
public sealed class PromptStyleTests
{
    private static readonly VideoPrompt Prompt = new()
    {
        Text = "test shot",
        Subject = "a fox",
        Motion = "leaps",
        Environment = "a snowy wood",
        Lighting = "moonlight",
        Style = "film",
        Sound = "wind",
        Dialogue = "She says: \"Go!\"",
    };

    public static TheoryData<string> Names => [.. PromptStyles.Names];

    [Theory]
    [InlineData("plain", "Test shot. A fox leaps. A snowy wood. The camera slowly dollies in. Moonlight. Style: film. Colour palette: #ff0000. Sound: wind. She says: \"Go!\" Avoid: rain.")]
    [InlineData("biomechanical", "Test shot. A fox leaps. She says: \"Go!\" A snowy wood. The camera slowly dollies in. Moonlight. Style: film. Colour palette: #ff0000. Sound: wind. Avoid: rain.")]
    [InlineData("mentions", "Test shot. A fox leaps. A snowy wood. Moonlight. Style: film. Colour palette: #ff0000. The camera slowly pushes in. She says: \"Go!\" Sound: wind. Avoid: rain.")]
    [InlineData("subject-motion", "Test shot. A fox leaps. A snowy wood. The camera slowly pushes in. Moonlight. Style: film. Colour palette: #ff0000. She says: \"Go!\" Sound: wind. Avoid: rain.")]
    [InlineData("camera-first", "Slow dolly in. Test shot. A fox leaps. A snowy wood. Moonlight. Style: film. Colour palette: #ff0000. She says: \"Go!\" Ambient noise: wind. Avoid: rain.")]
    [InlineData("shot-prose", "Slow dolly forward. Test shot. A fox leaps. A snowy wood. Moonlight. Film. Colour palette: #ff0000. She says: \"Go!\" Wind. Avoid: rain.")]
    [InlineData("action-first", "Test shot. A fox leaps. She says: \"Go!\" A snowy wood. Moonlight. The camera slowly pushes in. Style: film. Colour palette: #ff0000. Sound: wind. Avoid: rain.")]
    [InlineData("paragraph", "Test shot. A fox leaps. A snowy wood. The camera slowly pushes in. Moonlight. Film. Colour palette: #ff0000. Wind. She says: \"Go!\" Avoid: rain.")]
    [InlineData("motion-apart", "Style: film. Test shot. A fox. A snowy wood.\n\nCinematography:\nCamera: slow dolly-in.\nLighting: moonlight.\nColour palette: #ff0000.\n\nActions:\n- Leaps.\n\nDialogue:\n- She says: \"Go!\"\n\nBackground Sound:\nWind.\n\nAvoid: rain.")]
    public void Write_EveryPart_StandsInTheStylesOrder(string style, string expected) => Assert.Equal(expected, PromptStyles.Of(style).Write(Parts(Prompt)));

    [Fact]
    public void Write_LinesOfMotion_AreBeatsAtSora() =>
        Assert.Equal("Actions:\n- Takes four steps.\n- Pauses!", PromptStyles.Of("motion-apart").Write(new PromptParts(new VideoPrompt { Motion = "takes four steps\n- pauses!" })));

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_PlainText_ComesBackToTheLetter(string style) => Assert.Equal(" a  boat,\n in rain ", PromptStyles.Of(style).Write(new PromptParts(new VideoPrompt(" a  boat,\n in rain "))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_OnePart_IsOneSentence(string style) => Assert.Equal("iPhone on a table.", PromptStyles.Of(style).Write(new PromptParts(new VideoPrompt { Subject = " iPhone on a table " })));

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_AnyParts_LosesNoWord(string style)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var prompt = new VideoPrompt
            {
                Text = Words(random),
                Subject = Words(random),
                Motion = Words(random),
                Environment = Words(random),
                Lighting = Words(random),
                Style = Words(random),
                Sound = Words(random),
                Dialogue = Words(random),
            };
            var written = PromptStyles.Of(style).Write(new PromptParts(prompt)).ToUpperInvariant();

            foreach (var part in new[] { prompt.Text, prompt.Subject, prompt.Motion, prompt.Environment, prompt.Lighting, prompt.Style, prompt.Sound, prompt.Dialogue })
            {
                foreach (var line in (part ?? string.Empty).Split('\n'))
                {
                    Assert.Contains(line.ToUpperInvariant(), written, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Of_UnknownStyle_IsPlain() => Assert.Equal(("plain", "plain"), (PromptStyles.Of(null).Name, PromptStyles.Of("baroque").Name));

    [Fact]
    public void HeedsNegatives_OnlyWhereAVendorSaysSo() =>
        Assert.Equal(["action-first", "biomechanical", "mentions", "motion-apart"], PromptStyles.Names.Where(static name => PromptStyles.Of(name).HeedsNegatives).Order(StringComparer.Ordinal));

    private static PromptParts Parts(VideoPrompt prompt) => new(prompt) { Camera = [CameraMove.Dolly("in", 0.2m)], Palette = [new(255, 0, 0)], Avoid = "rain" };

    /// <summary>Some words or none, with marks and lines that could be lost.</summary>
    private static string? Words(Random random)
    {
        string[] words = ["boat", "Boot", "雨", "e\u0301lan", "\"yes\"", "42", "$5", "50%", "a-b", "«ha»", "dog's", "🐕", "end.", "what?", "x\ny", "w:", "{0}"];
        return random.Next(3) == 0 ? null : string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => words[random.Next(words.Length)]));
    }
}

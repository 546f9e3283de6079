using VideoEngines.Prompting.Styles;

namespace VideoEngines.Core.Tests.Prompting.Styles;

public sealed class CameraWordsTests
{
    private static readonly CameraWords Common = new();

    [Theory]
    [InlineData("dolly in", "The camera dollies in.", "dolly in")]
    [InlineData("dolly in 0.33", "The camera slowly dollies in.", "slow dolly in")]
    [InlineData("dolly in 0.5", "The camera dollies in.", "dolly in")]
    [InlineData("dolly left 0.67", "The camera quickly dollies left.", "fast dolly left")]
    [InlineData("pan left", "The camera pans left.", "pan left")]
    [InlineData("tilt up", "The camera tilts up.", "tilt up")]
    [InlineData("roll clockwise", "The camera rolls clockwise.", "roll clockwise")]
    [InlineData("zoom out 0", "The camera slowly zooms out.", "slow zoom out")]
    [InlineData("crane down", "The camera cranes down.", "crane down")]
    [InlineData("orbit", "The camera orbits around the subject.", "orbit shot around the subject")]
    [InlineData("orbit left", "The camera orbits around the subject to the left.", "orbit shot around the subject to the left")]
    [InlineData("orbit clockwise", "The camera orbits around the subject clockwise.", "orbit shot around the subject clockwise")]
    [InlineData("tracking", "The camera tracks along with the subject.", "tracking shot with the subject")]
    [InlineData("tracking backward 1", "The camera quickly tracks backward along with the subject.", "fast tracking shot backward with the subject")]
    [InlineData("push-in 0.1", "The camera slowly pushes in toward the subject.", "slow push-in toward the subject")]
    [InlineData("rack-focus", "The camera racks focus from one plane to another.", "rack focus from one plane to another")]
    [InlineData("rack-focus near", "The camera racks focus to the foreground.", "rack focus to the foreground")]
    [InlineData("static 0.1", "The camera stays completely still.", "static shot")]
    [InlineData("whip-pan left", "The camera performs a whip pan left.", "whip pan left")]
    public void SentenceAndTerm_CommonWords_SayDirectionAndAmount(string move, string sentence, string term)
    {
        var parsed = CameraMove.Parse(move);

        Assert.Equal((sentence, term), (Common.Sentence(parsed), Common.Term(parsed)));
    }

    [Fact]
    public void Sentence_Later_SaysThen() => Assert.Equal("Then the camera slowly pans left.", Common.Sentence(CameraMove.Pan("left", 0.1m), isFirst: false));

    [Theory]
    [InlineData("dolly in", "pushes in")]
    [InlineData("dolly out", "goes out")]
    [InlineData("dolly", "dollies")]
    [InlineData("orbit", "circles")]
    [InlineData("orbit left", "circles to the left")]
    [InlineData("rack-focus far", "focuses to the background")]
    [InlineData("pan left", "pans left")]
    public void Sentence_OwnWords_WinAndTheRestIsCommon(string move, string verb)
    {
        var own = new CameraWords(new Dictionary<string, string>
        {
            ["dolly in"] = "pushes in",
            ["dolly {0}"] = "goes {0}",
            ["orbit"] = "circles",
            ["orbit {0}"] = "circles {0}",
            ["rack-focus {0}"] = "focuses {0}",
        });

        Assert.Equal($"The camera {verb}.", own.Sentence(CameraMove.Parse(move)));
    }
}

namespace VideoEngines.Abstractions.Tests.Requests;

public class CameraMoveTests
{
    [Theory]
    [InlineData("dolly in 0.5", "dolly", "in", "0.5")]
    [InlineData("  Pan   LEFT ", "pan", "left", null)]
    [InlineData("static", "static", null, null)]
    [InlineData("push-in 1", "push-in", null, "1")]
    [InlineData("zoom out 0", "zoom", "out", "0")]
    public void Parse_Text_ReadsTheMove(string text, string kind, string? direction, string? amount)
    {
        var move = CameraMove.Parse(text);

        Assert.Equal((kind, direction, amount), (move.Kind, move.Direction, move.Amount?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(move, CameraMove.Parse(move.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("0.5")]
    [InlineData("dolly in 1.5")]
    [InlineData("dolly in -1")]
    [InlineData("dolly in 0,5")]
    [InlineData("dolly in out 0.5")]
    [InlineData("dolly in left")]
    [InlineData("d@lly")]
    public void TryParse_NoMove_IsRefused(string? text)
    {
        Assert.False(CameraMove.TryParse(text, null, out _));
        Assert.Contains("dolly in 0.5", Assert.Throws<FormatException>(() => CameraMove.Parse(text!)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.01)]
    public void Dolly_AmountOutside_IsRefused(double amount) => Assert.Throws<ArgumentOutOfRangeException>(() => CameraMove.Dolly("in", (decimal)amount));

    [Fact]
    public void Factories_EveryKind_PrintsAsItParses()
    {
        CameraMove[] moves =
        [
            CameraMove.Dolly("in", 0.25m), CameraMove.Pan("left"), CameraMove.Tilt("up"), CameraMove.Roll("clockwise"), CameraMove.Zoom("out"), CameraMove.Crane("down"),
            CameraMove.Orbit(), CameraMove.Tracking("forward"), CameraMove.PushIn(0.9m), CameraMove.RackFocus("far"), CameraMove.Static,
        ];

        Assert.Equal(
            ["dolly in 0.25", "pan left", "tilt up", "roll clockwise", "zoom out", "crane down", "orbit", "tracking forward", "push-in 0.9", "rack-focus far", "static"],
            moves.Select(static move => move.ToString()));
        Assert.All(moves, static move => Assert.Equal(move, CameraMove.Parse(move.ToString())));
    }
}

using System.Text;
using VideoEngines.Prompting;

namespace VideoEngines.Core.Tests.Prompting;

public sealed class CameraPathReaderTests
{
    [Theory]
    [InlineData("""{"moves":["dolly in 0.5","static"]}""", "dolly in 0.5, static")]
    [InlineData("""{"keyframes":[{"position":[0,0,0]},{"position":[0,0,-3]}]}""", "dolly in")]
    [InlineData("""{"keyframes":[{"position":[0,0,0]},{"position":[0,0,3]}]}""", "dolly out")]
    [InlineData("""{"keyframes":[{"position":[0,0,0]},{"position":[2,1,-0.1]}]}""", "dolly right, crane up")]
    [InlineData("""{"keyframes":[{"position":[0,0,0]},{"position":[-2,-1,0]}]}""", "dolly left, crane down")]
    [InlineData("""{"keyframes":[{"rotation":[0,0,0]},{"rotation":[45,-90,180]}]}""", "pan right 1, tilt up 0.5, roll counterclockwise 1")]
    [InlineData("""{"keyframes":[{"rotation":[0,0,0]},{"rotation":[-9,18,-4]}]}""", "pan left 0.2, tilt down 0.1, roll clockwise 0.04")]
    [InlineData("""{"keyframes":[{"fov":50},{"fov":32}]}""", "zoom in 0.2")]
    [InlineData("""{"keyframes":[{"time":2,"position":[0,0,0]},{"time":0,"position":[0,0,-3]}]}""", "dolly out")]
    [InlineData("""{"keyframes":[{"time":0},{"time":1,"position":[9,9,9]},{"time":2,"position":[0,0,-1]}],"author":"x"}""", "dolly in")]
    public void TryRead_KnownForm_GivesTheMoves(string json, string expected)
    {
        Assert.True(CameraPathReader.TryRead(Path(json), out var moves, out _));

        Assert.Equal(expected, string.Join(", ", moves));
    }

    [Theory]
    [InlineData("""{"keyframes":[{"rotation":[0,0,0]},{"rotation":[1,1,1]}]}""")]
    [InlineData("""{"keyframes":[{},{}]}""")]
    [InlineData("""{"moves":[]}""")]
    public void TryRead_NoMove_SaysSo(string json) => Assert.StartsWith("the camera path does not move", Problem(Path(json)), StringComparison.Ordinal);

    [Theory]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"moves":"dolly in"}""")]
    [InlineData("""{"moves":[1]}""")]
    [InlineData("""{"moves":["somersault with a long description"]}""")]
    [InlineData("""{"moves":["dolly in 2"]}""")]
    [InlineData("""{"keyframes":{}}""")]
    [InlineData("""{"keyframes":[{}]}""")]
    [InlineData("""{"keyframes":[1,2]}""")]
    [InlineData("""{"keyframes":[{"position":[0,0]},{}]}""")]
    [InlineData("""{"keyframes":[{"position":"far"},{}]}""")]
    [InlineData("""{"keyframes":[{"time":"noon"},{}]}""")]
    [InlineData("""{"keyframes":[{"position":[1e999,0,0]},{"position":[0,0,0]}]}""")]
    [InlineData("\u0001{")]
    public void TryRead_UnknownForm_IsOneSentence(string json) => Assert.StartsWith("the camera path is no JSON of a known form", Problem(Path(json)), StringComparison.Ordinal);

    [Fact]
    public void TryRead_DeepNesting_IsRefused() =>
        Assert.StartsWith("the camera path is no JSON", Problem(Path("{\"moves\":" + new string('[', 5000) + new string(']', 5000) + "}")), StringComparison.Ordinal);

    [Fact]
    public void TryRead_MoreThanAMebibyte_IsNotRead() => Assert.StartsWith("the camera path is not at hand", Problem(VideoMedia.FromBytes(new byte[(1 << 20) + 1], "application/json")), StringComparison.Ordinal);

    [Fact]
    public void TryRead_Address_IsNeverFetched() => Assert.StartsWith("the camera path is not at hand", Problem(VideoMedia.FromUri("https://media.example/path.json")), StringComparison.Ordinal);

    private static string Problem(VideoMedia path)
    {
        Assert.False(CameraPathReader.TryRead(path, out var moves, out var problem));
        Assert.True(moves is null or { Count: 0 });
        return problem;
    }

    private static VideoMedia Path(string json) => VideoMedia.FromBytes(Encoding.UTF8.GetBytes(json), "application/json");
}

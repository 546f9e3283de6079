using System.Text;
using System.Text.Json;
using VideoEngines.Http;

namespace VideoEngines.Core.Tests.Http;

public sealed class LongStringEliderTests
{
    private const int Limit = LongStringElider.LongestString;

    [Theory]
    [InlineData("""{"a":"b","c":[1,2,{"d":"e \" f \\"}],"g":"\u00e9\n"}""")]
    [InlineData("")]
    [InlineData("\"\"")]
    public async Task ReadAsync_ShortStrings_ArriveAsTheyAre(string json) => Assert.Equal(json, await ReadAsync(json, 7));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task ReadAsync_LongString_IsCutAndTheRestArrives(int chunk)
    {
        var json = $$"""{"before":1,"video":"{{new string('A', Limit + 12345)}}","after":"x"}""";

        using var read = JsonDocument.Parse(await ReadAsync(json, chunk));

        Assert.Equal(Limit, read.RootElement.GetProperty("video").GetString()!.Length);
        Assert.Equal((1, "x"), (read.RootElement.GetProperty("before").GetInt32(), read.RootElement.GetProperty("after").GetString()));
    }

    [Theory]
    [InlineData("\\\"", 1)]
    [InlineData("\\\\", 1)]
    [InlineData("\\u00e9", 1)]
    [InlineData("é", 1)]
    [InlineData("🎬", 1)]
    public async Task ReadAsync_CutAtACharacterOfSeveralBytes_StaysWellFormed(string character, int width)
    {
        for (var shift = 0; shift < 7; shift++)
        {
            var inside = new string('A', Limit - 3 + shift) + string.Concat(Enumerable.Repeat(character, 9));

            using var read = JsonDocument.Parse(await ReadAsync($$"""["{{inside}}","end"]""", 4096));

            Assert.Equal("end", read.RootElement[1].GetString());
            Assert.InRange(read.RootElement[0].GetString()!.Length, Limit - 3, Limit + 12 + width);
        }
    }

    private static async Task<string> ReadAsync(string json, int chunk)
    {
        await using var elider = new LongStringElider(new ChunkedStream(Encoding.UTF8.GetBytes(json), chunk));
        using var result = new MemoryStream();
        await elider.CopyToAsync(result, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(result.ToArray());
    }

    /// <summary>Gives a few bytes at a time, as sockets do.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads.Inline;

public class Base64StringReaderTests
{
    public static TheoryData<int, int> Lengths
    {
        get
        {
            var data = new TheoryData<int, int>();
            foreach (var length in new[] { 0, 1, 2, 3, 4, 5, 11, 12, 13, 12_270, 12_276, 12_277, 12_278, 12_279, 12_288, 12_289, 49_150, 100_001 })
            {
                data.Add(length, length < 100 ? 1 : 1000);
                data.Add(length, 1 << 20);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task ReadAsync_AnyLengthInAnyPieces_IsTheBytes(int length, int piece)
    {
        var bytes = Bytes(length);

        Assert.Equal(bytes, await ReadAsync(Convert.ToBase64String(bytes), piece));
    }

    [Theory]
    [InlineData("-_-_", "+/+/")]
    [InlineData("+\\/+\\/", "+/+/")]
    [InlineData("\\u002B\\u002f+/", "+/+/")]
    [InlineData("AA\\r\\nAA", "AAAA")]
    [InlineData(" AA AA\\t", "AAAA")]
    [InlineData("AAAA\\u003d\\u003D", null)]
    [InlineData("AA\\u003d\\u003D", "AA==")]
    [InlineData("AA", "AA==")]
    [InlineData("AAA", "AAA=")]
    [InlineData("AA=", "AA==")]
    public async Task ReadAsync_OtherSpellings_AreUnderstood(string text, string? plain)
    {
        foreach (var piece in new[] { 1, 2, 5, 100 })
        {
            if (plain is null)
            {
                await Assert.ThrowsAsync<JsonException>(() => ReadAsync(text, piece));
            }
            else
            {
                Assert.Equal(Convert.FromBase64String(plain), await ReadAsync(text, piece));
            }
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AAA*")]
    [InlineData("AA==AAAA")]
    [InlineData("=")]
    [InlineData("AAAA\\\"AAA")]
    [InlineData("AAAA\\\\AAA")]
    [InlineData("AAA\\u0022")]
    [InlineData("AAA\\u20ac")]
    [InlineData("AAA\\u00zz")]
    [InlineData("AAA\\x")]
    [InlineData("AAA\u00e9")]
    public async Task ReadAsync_NoBase64_SaysSo(string text)
    {
        await Assert.ThrowsAsync<JsonException>(() => ReadAsync(text, 1));
        await Assert.ThrowsAsync<JsonException>(() => ReadAsync(text, 100));
    }

    [Fact]
    public async Task ReadAsync_PaddingInTheMiddleOfALongString_IsNoBase64() =>
        await Assert.ThrowsAsync<JsonException>(() => ReadAsync(Convert.ToBase64String(Bytes(30_001)) + Convert.ToBase64String(Bytes(30_000)), 1000));

    [Fact]
    public async Task ReadAsync_EscapesEverywhere_IsTheBytes()
    {
        var bytes = Bytes(40_000);
        var text = Convert.ToBase64String(bytes).Replace("/", "\\/", StringComparison.Ordinal).Replace("+", "\\u002B", StringComparison.Ordinal).Replace("A", "\\nA", StringComparison.Ordinal);

        Assert.Equal(bytes, await ReadAsync(text, 999));
        Assert.Equal(bytes, await ReadAsync(text, 1 << 20));
    }

    [Fact]
    public async Task ReadAsync_OnlyEscapes_IsTheBytes() =>
        Assert.Equal(new byte[30_000], await ReadAsync(string.Concat(Enumerable.Repeat("\\u0041", 40_000)), 1 << 20));

    [Fact]
    public async Task ReadAsync_EndsWithinTheString_SaysSo() =>
        await Assert.ThrowsAsync<EndOfStreamException>(() => ReadAllAsync(new JsonScanner(new DripStream("AAAAAAAA"u8.ToArray(), 3), TimeSpan.FromSeconds(30), TimeProvider.System)));

    [Fact]
    public async Task ReadAsync_SlowSource_PassesBytesOnBeforeTheEnd()
    {
        var text = Convert.ToBase64String(Bytes(300));
        var reader = new Base64StringReader(new JsonScanner(new DripStream(Encoding.ASCII.GetBytes(text), 40, breaks: true), TimeSpan.FromSeconds(30), TimeProvider.System));

        Assert.InRange(await reader.ReadAsync(new byte[1000], TestContext.Current.CancellationToken), 1, 30);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i += 32)
        {
            SHA256.HashData(BitConverter.GetBytes(i)).AsSpan(0, Math.Min(32, length - i)).CopyTo(bytes.AsSpan(i));
        }

        return bytes;
    }

    private static Task<byte[]> ReadAsync(string text, int piece) =>
        ReadAllAsync(new JsonScanner(new DripStream(Encoding.UTF8.GetBytes(text + "\",\"x\":1}"), piece), TimeSpan.FromSeconds(30), TimeProvider.System));

    private static async Task<byte[]> ReadAllAsync(JsonScanner scanner)
    {
        var reader = new Base64StringReader(scanner);
        using var result = new MemoryStream();
        var buffer = new byte[777];
        while (await reader.ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var count)
        {
            result.Write(buffer, 0, count);
        }

        return result.ToArray();
    }
}

namespace VideoEngines.Abstractions.Tests.Media;

public class VideoMediaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://example.com/a.png?sig=a%2Fb")]
    [InlineData("http://127.0.0.1:8080/a.png")]
    public void FromUri_HttpAddress_IsKept(string address)
    {
        var media = Assert.IsType<UriVideoMedia>(VideoMedia.FromUri(address));

        Assert.Equal(address, media.Uri.AbsoluteUri);
        Assert.Null(media.Facts);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("ftp://example.com/a.png")]
    [InlineData("javascript:alert(1)")]
    [InlineData("gs://bucket/a.png")]
    [InlineData("a.png")]
    [InlineData("../a.png")]
    [InlineData("//example.com/a.png")]
    [InlineData("https://user:secret@example.com/a.png")]
    [InlineData("https://user@example.com/a.png")]
    [InlineData("C:\\a.png")]
    public void FromUri_OtherAddress_IsRefusedWithoutRepeatingIt(string address)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => VideoMedia.FromUri(address));

        Assert.DoesNotContain(address, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromUri_RelativeUri_IsRefused() => Assert.Throws<ArgumentException>(() => VideoMedia.FromUri(new Uri("a.png", UriKind.Relative)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void FromUri_NoText_IsRefused(string address) => Assert.Throws<ArgumentException>(() => VideoMedia.FromUri(address));

    [Fact]
    public void ImplicitConversion_Uri_IsTheAddress()
    {
        VideoMedia media = new Uri("https://example.com/a.png");

        Assert.Equal(VideoMedia.FromUri("https://example.com/a.png"), media);
    }

    [Theory]
    [InlineData("data:image/png;base64,AQID", "image/png")]
    [InlineData("DATA:image/svg+xml;charset=utf-8;BASE64,AQID", "image/svg+xml;charset=utf-8")]
    public void FromUri_DataAddress_GivesBytes(string address, string contentType)
    {
        var media = Assert.IsType<BytesVideoMedia>(VideoMedia.FromUri(address));

        Assert.Equal([1, 2, 3], media.Bytes.ToArray());
        Assert.Equal(contentType, media.ContentType);
    }

    [Theory]
    [InlineData("data:")]
    [InlineData("data:image/png,abc")]
    [InlineData("data:;base64,AQID")]
    [InlineData("data:image/png;base64,")]
    [InlineData("data:image/png;base64,@@@@")]
    public void FromUri_OtherDataAddress_IsRefused(string address) => Assert.ThrowsAny<ArgumentException>(() => VideoMedia.FromUri(address));

    [Fact]
    public void FromBytes_Bytes_KnowHashAndFacts()
    {
        var media = Assert.IsType<BytesVideoMedia>(VideoMedia.FromBytes("abc"u8.ToArray(), "image/png"));

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", media.Sha256);
        Assert.Equal(new MediaFacts { ContentType = "image/png", Length = 3 }, media.Facts);
    }

    [Fact]
    public void FromBytes_NoBytes_IsRefused() => Assert.Throws<ArgumentException>(() => VideoMedia.FromBytes(default, "image/png"));

    [Fact]
    public void FromBytes_NoType_IsRefused() => Assert.Throws<ArgumentException>(() => VideoMedia.FromBytes(new byte[1], " "));

    [Fact]
    public void Equals_SameBytes_ComparesContentAndType()
    {
        var media = VideoMedia.FromBytes(new byte[] { 1 }, "image/png");

        Assert.Equal(VideoMedia.FromBytes(new byte[] { 1 }, "image/png"), media);
        Assert.Equal(VideoMedia.FromBytes(new byte[] { 1 }, "image/png").GetHashCode(), media.GetHashCode());
        Assert.NotEqual(VideoMedia.FromBytes(new byte[] { 2 }, "image/png"), media);
        Assert.NotEqual(VideoMedia.FromBytes(new byte[] { 1 }, "image/jpeg"), media);
    }

    [Fact]
    public void FromProviderFile_NoHostOrId_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => VideoMedia.FromProviderFile(" ", "id"));
        Assert.Throws<ArgumentException>(() => VideoMedia.FromProviderFile("runway", string.Empty));
    }

    [Theory]
    [InlineData("abc", 1)]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD", 1)]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", -1)]
    public void StoredVideoMedia_BadHashOrLength_IsRefused(string sha256, long length) =>
        Assert.ThrowsAny<ArgumentException>(() => new StoredVideoMedia(null, sha256, length, "image/png"));

    [Fact]
    public void ToString_EveryKind_HoldsNoAddressIdOrReference()
    {
        VideoMedia[] all =
        [
            VideoMedia.FromUri("https://secret.example/secret"),
            VideoMedia.FromBytes("secret"u8.ToArray(), "image/png"),
            VideoMedia.FromProviderFile("secret", "secret"),
            new StoredVideoMedia("secret", new string('a', 64), 1, "image/png"),
        ];

        Assert.All(all, media => Assert.DoesNotContain("secret", media.ToString(), StringComparison.Ordinal));
        Assert.Equal("BytesVideoMedia (image/png)", all[1].ToString());
    }

    [Fact]
    public async Task FromStreamAsync_AtTheLimit_IsReadWholeAndLeftOpen()
    {
        using var stream = new MemoryStream(new byte[200_000]);

        var media = Assert.IsType<BytesVideoMedia>(await VideoMedia.FromStreamAsync(stream, "video/mp4", 200_000, Token));

        Assert.Equal(200_000, media.Bytes.Length);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task FromStreamAsync_OverTheLimit_IsRefusedBeforeTheEnd()
    {
        using var stream = new MemoryStream(new byte[1_000_000]);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => VideoMedia.FromStreamAsync(stream, "video/mp4", 99_999, Token));

        Assert.Contains("99999", error.Message, StringComparison.Ordinal);
        Assert.True(stream.Position < stream.Length);
    }

    [Fact]
    public async Task FromStreamAsync_Empty_IsRefused() => await Assert.ThrowsAsync<ArgumentException>(() => VideoMedia.FromStreamAsync(Stream.Null, "video/mp4", cancellationToken: Token));

    [Fact]
    public async Task FromStreamAsync_CancelledToken_Stops() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => VideoMedia.FromStreamAsync(new MemoryStream(new byte[9]), "video/mp4", cancellationToken: new CancellationToken(true)));
}

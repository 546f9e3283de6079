namespace VideoEngines.Abstractions.Tests.Media;

public sealed class VideoMediaFromFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("524946460000000057415645", "audio/wav")]
    [InlineData("1A45DFA3", "video/webm")]
    [InlineData("1A45DFA3" + "8B4282886D6174726F736B61", "video/x-matroska")]
    [InlineData("524946460000000041564920", "video/x-msvideo")]
    [InlineData("424D3600000000000000", "image/bmp")]
    [InlineData("49492A00", "image/tiff")]
    [InlineData("4D4D002A", "image/tiff")]
    [InlineData("664C6143", "audio/flac")]
    [InlineData("4F676753", "audio/ogg")]
    [InlineData("000000086D6F6F76", "video/quicktime")]
    [InlineData("0000001866747970" + "6D696631" + "00000000" + "6D69616661766966", "image/avif")]
    [InlineData("484945524152434859", "model/x-bvh")]
    [InlineData("207B7D", "application/json")]
    [InlineData("494433030000", "audio/mpeg")]
    [InlineData("FFFB9064", "audio/mpeg")]
    [InlineData("FFF15080", "audio/aac")]
    [InlineData("0000001866747970" + "69736F6D", "video/mp4")]
    [InlineData("0000001866747970" + "6D703432", "video/mp4")]
    [InlineData("0000001466747970" + "71742020", "video/quicktime")]
    [InlineData("0000001C66747970" + "4D344120", "audio/mp4")]
    [InlineData("0000001C66747970" + "68656963", "image/heic")]
    [InlineData("0000001C66747970" + "6D696631", "image/heic")]
    [InlineData("0000001C66747970" + "61766966", "image/avif")]
    public async Task FromFileAsync_KnownSignature_TellsTheType(string hex, string contentType)
    {
        await File.WriteAllBytesAsync(_path, Convert.FromHexString(hex), TestContext.Current.CancellationToken);

        var media = Assert.IsType<BytesVideoMedia>(await VideoMedia.FromFileAsync(_path, TestContext.Current.CancellationToken));

        Assert.Equal(contentType, media.ContentType);
        Assert.Equal(hex, Convert.ToHexString(media.Bytes.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3C737667")]
    [InlineData("52494646000000004E4F4E45")]
    [InlineData("0000001866747970")]
    public async Task FromFileAsync_OtherContent_IsRefusedNamingTheFileOnly(string hex)
    {
        await File.WriteAllBytesAsync(_path, Convert.FromHexString(hex), TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<ArgumentException>(() => VideoMedia.FromFileAsync(_path, TestContext.Current.CancellationToken));

        Assert.Contains(Path.GetFileName(_path), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetDirectoryName(_path)!, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromFileAsync_NoFile_Throws() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => VideoMedia.FromFileAsync(_path + ".none", TestContext.Current.CancellationToken));

    public void Dispose() => File.Delete(_path);
}
